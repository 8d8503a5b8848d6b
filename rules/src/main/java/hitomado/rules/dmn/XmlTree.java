package hitomado.rules.dmn;

import hitomado.rules.Position;
import hitomado.rules.Problems;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML without document types or entities, up to a size and depth; foreign elements (diagrams, extensions) are
/// left out.
final class XmlTree {
    static final int MAX_BYTES = 10_000_000;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_ELEMENTS = 400_000;
    private static final Set<String> NAMESPACES = Set.of(
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");

    private final String file;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    private XmlTree(String file) {
        this.file = file;
    }

    private record Open(
            String name, Map<String, String> attributes, List<Element> children, StringBuilder text, Position at) {
        Element close() {
            return new Element(name, attributes, children, text.toString(), at);
        }
    }

    /// Thrown with the place of what was refused; never leaves this package.
    static final class Bad extends Exception {
        private static final long serialVersionUID = 1;
        final transient Position at;
        final String code;

        Bad(Position at, String code, String message) {
            super(message, null, false, false);
            this.at = at;
            this.code = code;
        }
    }

    static Element read(String file, byte[] content) throws Bad {
        if (content.length > MAX_BYTES) {
            throw new Bad(new Position(file, 1, 1), Problems.TOO_LARGE, "larger than " + MAX_BYTES + " bytes");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((_, _, _, _) -> new ByteArrayInputStream(new byte[0]));
        try {
            return new XmlTree(file).run(factory.createXMLStreamReader(new ByteArrayInputStream(content)));
        } catch (XMLStreamException notXml) {
            Location at = notXml.getLocation();
            Position place = at == null
                    ? new Position(file, 1, 1)
                    : new Position(file, Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()));
            throw new Bad(place, Problems.SYNTAX, "not well-formed XML");
        }
    }

    private Element run(XMLStreamReader reader) throws XMLStreamException, Bad {
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.getFirst().text().append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Bad(place(reader), Problems.OUTSIDE_SUBSET, "document type or entity");
                case XMLStreamConstants.END_ELEMENT -> {
                    Element closed = open.removeFirst().close();
                    if (open.isEmpty()) {
                        return closed;
                    }
                    open.getFirst().children().add(closed);
                }
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader reader) throws XMLStreamException, Bad {
        if (open.size() >= MAX_DEPTH || ++elements > MAX_ELEMENTS) {
            throw new Bad(place(reader), Problems.TOO_DEEP, "too many elements or nested too deep");
        }
        String namespace = reader.getNamespaceURI();
        if (!NAMESPACES.contains(namespace == null ? "" : namespace)) {
            if (open.isEmpty()) {
                throw new Bad(place(reader), Problems.OUTSIDE_SUBSET, "not a model of DMN 1.3, 1.4 or 1.5");
            }
            leaveOut(reader);
            return;
        }
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String of = reader.getAttributeNamespace(i);
            if (of == null || of.isEmpty()) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        open.addFirst(
                new Open(reader.getLocalName(), attributes, new ArrayList<>(), new StringBuilder(), place(reader)));
    }

    private void leaveOut(XMLStreamReader reader) throws XMLStreamException, Bad {
        int depth = 1;
        while (depth > 0) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > MAX_DEPTH) {
                throw new Bad(place(reader), Problems.TOO_DEEP, "nested too deep");
            }
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    private Position place(XMLStreamReader reader) {
        Location at = reader.getLocation();
        return new Position(file, Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()));
    }
}
