package io.talkturn.study;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * What every study has.
 *
 * @param format of the file
 * @param name what people see
 * @param created ISO 8601
 * @param version of the program that made it
 */
public record StudyHeader(int format, String name, String created, String version) {
    public StudyHeader {
        Stream.of(name, created, version).forEach(Objects::requireNonNull);
    }
}
