package io.talkturn.ui.transcripts;

/**
 * A talkturn as the transcript shows it.
 *
 * @param number its place in the conversation, counted from 1
 * @param speaker who speaks, empty where unknown
 * @param speakerNumber the order in which speakers appear in the conversation, counted from 0
 * @param text its narrative, or its words where it was not woven; may be empty
 */
public record TurnText(String id, String conversation, int number, String speaker, int speakerNumber, String text) {}
