package io.talkturn.foundation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may read a file, kept when another file takes its place: recordings of people that were private stay so. What the
 * file system does not know, or this user may not give away (the owner), is left as it is.
 */
final class FileModes {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private FileModes() {}

    /** What a file is to be made with before it is known to be as public as the one whose place it takes. */
    static FileAttribute<?>[] privately(Path place) {
        return isPosix(place)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    /** Gives a file the mode, group and owner of another one, in an order in which it is never more open than that. */
    static void copy(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view == null) {
            copyAcl(from, to);
            return;
        }
        PosixFileAttributes wanted = view.readAttributes();
        PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        PosixFileAttributes found = target.readAttributes();
        boolean sameGroup = found.group().equals(wanted.group()) || giveGroup(target, wanted.group());
        if (!found.owner().equals(wanted.owner())) {
            giveOwner(target, wanted.owner());
        }
        Set<PosixFilePermission> permissions = EnumSet.copyOf(OWNER_ONLY);
        permissions.addAll(wanted.permissions());
        permissions.retainAll(wanted.permissions());
        if (!sameGroup) {
            // another group must not read what only that one might
            permissions.removeAll(EnumSet.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.GROUP_EXECUTE));
        }
        target.setPermissions(permissions);
    }

    /** Opens a file to those who may write into its folder, so that they can lock it too. */
    static void asFolder(Path folder, Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        Set<PosixFilePermission> permissions = EnumSet.copyOf(OWNER_ONLY);
        for (PosixFilePermission permission : view.readAttributes().permissions()) {
            switch (permission) {
                case GROUP_WRITE ->
                    permissions.addAll(EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE));
                case OTHERS_WRITE ->
                    permissions.addAll(EnumSet.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE));
                default -> {}
            }
        }
        Files.setPosixFilePermissions(file, permissions);
    }

    private static boolean isPosix(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static boolean giveGroup(PosixFileAttributeView target, GroupPrincipal group) {
        try {
            target.setGroup(group);
            return true;
        } catch (IOException e) {
            return false; // a group that this user is not in
        }
    }

    private static void giveOwner(PosixFileAttributeView target, UserPrincipal owner) {
        try {
            target.setOwner(owner);
        } catch (IOException e) {
            // only an administrator may give a file to somebody else
        }
    }

    private static void copyAcl(Path from, Path to) throws IOException {
        @Nullable
        AclFileAttributeView wanted =
                Files.getFileAttributeView(from, AclFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        @Nullable AclFileAttributeView target = Files.getFileAttributeView(to, AclFileAttributeView.class);
        if (wanted != null && target != null) {
            List<AclEntry> entries = wanted.getAcl();
            if (!entries.equals(target.getAcl())) {
                target.setAcl(entries);
            }
        }
    }
}
