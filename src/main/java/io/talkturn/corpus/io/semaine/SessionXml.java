package io.talkturn.corpus.io.semaine;

import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * {@code session.xml}: which recording a session belongs to, the character, and who took part.
 *
 * @param subjects the ids of the people, by role; without those that the file does not name
 */
record SessionXml(int recording, String character, Map<Role, String> subjects) {
    private static final String NO_DTD = "http://apache.org/xml/features/disallow-doctype-decl";

    /** Sessions of these are no conversations with a character. */
    boolean isConversation() {
        return switch (character.toLowerCase(Locale.ROOT)) {
            case "beginning", "end", "forbidden" -> false;
            default -> true;
        };
    }

    /**
     * Reads the file; document types are refused, because entities in them can read other files or fill the memory.
     *
     * @throws UserError where it is not well-formed or lacks the recording or the character
     */
    static SessionXml read(SourceFile file) {
        Element session = root(file);
        String recording = session.getAttribute("recording");
        String character = session.getAttribute("character");
        if (!recording.matches("\\d{1,6}")) {
            throw lacking(file, "recording");
        }
        if (character.isBlank()) {
            throw lacking(file, "character");
        }
        return new SessionXml(Integer.parseInt(recording), character.strip(), subjects(session));
    }

    private static Map<Role, String> subjects(Element session) {
        Map<Role, String> subjects = new EnumMap<>(Role.class);
        NodeList nodes = session.getElementsByTagName("subject");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element subject = (Element) nodes.item(i);
            for (Role role : Role.values()) {
                if (subject.getAttribute("role").equalsIgnoreCase(role.id())
                        && !subject.getAttribute("id").isBlank()) {
                    subjects.putIfAbsent(role, subject.getAttribute("id").strip());
                }
            }
        }
        return subjects;
    }

    private static Element root(SourceFile file) {
        try (InputStream in = Files.newInputStream(file.path())) {
            Document document = parser().parse(in);
            Element root = document.getDocumentElement();
            if (!root.getTagName().equals("session")) {
                throw unreadable(file, "its root is “" + root.getTagName() + "” where “session” is expected", null);
            }
            return root;
        } catch (SAXParseException e) {
            String problem = String.valueOf(e.getMessage()).contains("DOCTYPE")
                    ? "it has a document type (DOCTYPE), which no session.xml needs and which could read other files"
                    : "it is not well-formed in line " + e.getLineNumber();
            throw unreadable(file, problem, e);
        } catch (SAXException | IOException e) {
            throw unreadable(file, "it cannot be read as XML", e);
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(NO_DTD, true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java can refuse document types", e);
        }
    }

    private static UserError lacking(SourceFile file, String attribute) {
        return unreadable(file, "it has no attribute “" + attribute + "” that can be used", null);
    }

    private static UserError unreadable(SourceFile file, String problem, @Nullable Exception cause) {
        return new UserError(
                "The session cannot be used: " + problem + ".",
                file.path(),
                "Put session.xml of the release in its place.",
                cause);
    }
}
