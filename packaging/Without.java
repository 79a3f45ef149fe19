import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes the libraries of other systems out of a jar: {@code java Without.java JAR LIBRARIES KEPT}, the last two regular expressions. */
final class Without {
    private Without() {}

    static void main(String[] words) throws IOException {
        Pattern libraries = Pattern.compile(words[1]);
        Pattern kept = Pattern.compile(words[2]);
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(words[0]))) {
            for (Path entry : entries(jar.getPath("/"))) {
                if (libraries.matcher(entry.toString()).find()
                        && !kept.matcher(entry.toString()).find()) {
                    Files.delete(entry);
                }
            }
        }
    }

    private static List<Path> entries(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
