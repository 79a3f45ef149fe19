package io.talkturn.corpus;

/**
 * What a person noted at a talkturn. No network reads it, and it is no part of the corpus's hash.
 *
 * @param talkturn its id
 * @param text what was noted; blank takes the note away
 * @param author who noted it last
 * @param time when, ISO 8601 with the offset from UTC
 */
public record TalkturnNote(String talkturn, String text, String author, String time) {}
