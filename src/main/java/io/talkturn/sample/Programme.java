package io.talkturn.sample;

import io.talkturn.corpus.Partition;
import io.talkturn.sample.Company.Pair;
import java.util.ArrayList;
import java.util.List;

/**
 * Who plays what: twelve scenes, each with a good and a bad end. One end of a scene is played in train, the other in dev or
 * test, two or three times, each time cut differently and by another pair or with the roles changed.
 */
final class Programme {
    private static final String GOOD = "good";
    private static final String BAD = "bad";

    /** The tenant greets the landlord's wife. */
    private static final String WITH_A_MAN_FIRST = "damp-wall";

    private static final List<Course> TRAIN = List.of(
            new Course("damp-wall", BAD, 3),
            new Course("reunion", GOOD, 3),
            new Course("exam-result", BAD, 3),
            new Course("lost-parcel", GOOD, 3),
            new Course("birthday", BAD, 3),
            new Course("hospital-corridor", GOOD, 3),
            new Course("office-form", BAD, 2),
            new Course("flat-share", GOOD, 2),
            new Course("lost-dog", BAD, 2),
            new Course("moving-abroad", GOOD, 2),
            new Course("broken-promise", BAD, 2),
            new Course("job-interview", GOOD, 2));
    private static final List<Course> DEV = List.of(
            new Course("moving-abroad", BAD, 3),
            new Course("exam-result", GOOD, 3),
            new Course("lost-parcel", BAD, 2),
            new Course("office-form", GOOD, 2));
    private static final List<Course> TEST = List.of(
            new Course("reunion", BAD, 3),
            new Course("birthday", GOOD, 3),
            new Course("hospital-corridor", BAD, 3),
            new Course("lost-dog", GOOD, 3),
            new Course("flat-share", BAD, 2),
            new Course("damp-wall", GOOD, 2),
            new Course("job-interview", BAD, 2),
            new Course("broken-promise", GOOD, 2));

    private Programme() {}

    /** A scene with one of its ends, and how often it is played. */
    private record Course(String scene, String end, int takes) {}

    /**
     * One performance.
     *
     * @param scene the script's name
     * @param course {@code good} or {@code bad}
     * @param take 1 for the first of its course
     * @param partition where it goes
     * @param first plays the first role of the script
     * @param second plays the other
     */
    record Performance(String scene, String course, int take, Partition partition, Speaker first, Speaker second) {}

    static List<Performance> performances() {
        List<Performance> all = new ArrayList<>();
        add(all, Partition.TRAIN, TRAIN, Company.TRAIN);
        add(all, Partition.DEV, DEV, Company.DEV);
        add(all, Partition.TEST, TEST, Company.TEST);
        return all;
    }

    /** First takes of all courses, then second ones, so that takes of one course lie apart. */
    private static void add(List<Performance> all, Partition partition, List<Course> courses, List<Pair> pairs) {
        int most = courses.stream().mapToInt(Course::takes).max().orElseThrow();
        int played = 0;
        for (int take = 1; take <= most; take++) {
            for (int c = 0; c < courses.size(); c++) {
                Course course = courses.get(c);
                if (take <= course.takes()) {
                    Pair pair = pairs.get(played++ % pairs.size());
                    boolean manFirst = course.scene().equals(WITH_A_MAN_FIRST) || (c + take) % 2 == 0;
                    all.add(new Performance(
                            course.scene(),
                            course.end(),
                            take,
                            partition,
                            manFirst ? pair.man() : pair.woman(),
                            manFirst ? pair.woman() : pair.man()));
                }
            }
        }
    }
}
