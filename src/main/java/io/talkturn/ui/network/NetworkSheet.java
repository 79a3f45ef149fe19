package io.talkturn.ui.network;

import java.util.List;

/** What is drawn of a network, on a sheet of {@link #WIDTH} by {@link #HEIGHT}: input at the bottom, prediction at the top. */
public record NetworkSheet(List<Box> boxes, List<Line> lines, List<Note> notes) {
    /** Of every sheet; the view stretches it to the room there is. */
    public static final double WIDTH = 540;

    /** Likewise. */
    public static final double HEIGHT = 560;

    public NetworkSheet {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** A part of the network; x and y are its centre. */
    public record Box(String title, String detail, double x, double y, double width, double height, String style) {
        /** Its upper edge. */
        public double top() {
            return y - height / 2;
        }

        /** Its lower edge. */
        public double bottom() {
            return y + height / 2;
        }
    }

    /** Where something flows, from below to above; each end with the middle of what it touches. */
    public record Line(
            double fromX, double fromY, double fromCentre, double toX, double toY, double toCentre, String style) {
        /** From the top of one box to the bottom of another. */
        public static Line up(Box from, Box to, String style) {
            return up(from, to, to.x(), style);
        }

        /** The same, ending at another place of the upper box's lower edge. */
        public static Line up(Box from, Box to, double toX, String style) {
            return new Line(from.x(), from.top(), from.y(), toX, to.bottom(), to.y(), style);
        }
    }

    /** Words beside the drawing. */
    public record Note(String text, double x, double y, String style) {}
}
