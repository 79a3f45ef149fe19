package io.talkturn.robots;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Something that the window shows.
 *
 * @param name in pictures and the log
 * @param arrive the way there from anywhere, by mouse and keyboard
 * @param isHere whether it is shown; on the thread of the window
 */
record Place(String name, Consumer<Person> arrive, Predicate<Person> isHere) {
    /** Goes there unless it is shown. */
    void be(Person person) {
        if (!Fx.see(() -> isHere.test(person))) {
            arrive.accept(person);
            person.settle();
        }
    }
}
