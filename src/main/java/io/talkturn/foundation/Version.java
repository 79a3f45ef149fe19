package io.talkturn.foundation;

/** Which Talkturn this is, as files and reports record it. */
public final class Version {
    private Version() {}

    /** The version in the jar's manifest; "from classes" where the program was not packaged. */
    public static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "from classes" : version;
    }
}
