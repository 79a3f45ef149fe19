import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives classes of before Java 6 the frames that newer ones have, since Java keeps only such classes in its cache: {@code java
 * Frames.java JAR}. What they do stays the same. Prints how many there were.
 */
final class Frames {
    private static final int JAVA_6 = 50;
    private static final int JAVA_8 = 52;

    private Frames() {}

    static void main(String[] words) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(words[0]))) {
            Path root = jar.getPath("/");
            ClassFile format = ClassFile.of(
                    ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.ClassHierarchyResolverOption.of(hierarchy(root)));
            int changed = 0;
            for (Path entry : classes(root)) {
                byte[] old = Files.readAllBytes(entry);
                if (old[7] < JAVA_6) {
                    Files.write(entry, format.transformClass(format.parse(old), newer()));
                    changed++;
                }
            }
            System.out.println(changed);
        }
    }

    /** Bodies are written anew, else their bytes would be taken as they are. */
    private static ClassTransform newer() {
        return ClassTransform.endHandler(made -> made.withVersion(JAVA_8, 0))
                .andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL));
    }

    /** Who extends whom: as the jar says, else as Java does. */
    private static ClassHierarchyResolver hierarchy(Path root) {
        return ClassHierarchyResolver.ofResourceParsing(wanted -> {
                    Path entry = root.resolve(
                            wanted.packageName().replace('.', '/') + "/" + wanted.displayName() + ".class");
                    try {
                        return Files.exists(entry) ? new ByteArrayInputStream(Files.readAllBytes(entry)) : null;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElse(ClassHierarchyResolver.defaultResolver());
    }

    private static List<Path> classes(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(entry -> entry.toString().endsWith(".class")).toList();
        }
    }
}
