package hitomado.bench.tck;

import hitomado.rules.dmn.Datum;
import hitomado.rules.dmn.XsdValues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// Reads a file of test cases.
record TestFile(Path path, String model, List<TestCase> cases) {
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    TestFile {
        cases = List.copyOf(cases);
    }

    static TestFile read(Path path) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            Element root = factory.newDocumentBuilder().parse(path.toFile()).getDocumentElement();
            String model = find(root, "modelName")
                    .map(Element::getTextContent)
                    .orElse("")
                    .strip();
            return new TestFile(
                    path,
                    model,
                    all(root, "testCase").stream().map(TestFile::testCase).toList());
        } catch (ParserConfigurationException | SAXException notXml) {
            throw new IOException(path + ": " + notXml.getMessage(), notXml);
        }
    }

    private static TestCase testCase(Element element) {
        var inputs = new HashMap<String, Datum>();
        all(element, "inputNode").forEach(input -> inputs.put(name(input), value(input)));
        var results = all(element, "resultNode").stream()
                .map(node -> new TestCase.Expected(
                        name(node), find(node, "expected").map(TestFile::value).orElse(Datum.NULL)))
                .toList();
        String type = element.getAttribute("type");
        boolean ofDecision =
                element.getAttribute("invocableName").isEmpty() && (type.isEmpty() || type.equals("decision"));
        return new TestCase(element.getAttribute("id"), ofDecision, inputs, results);
    }

    private static String name(Element element) {
        return element.getAttribute("name").strip().replaceAll("\\s+", " ");
    }

    /// The value inside a node: one `value`, a `list` of items, or components.
    private static Datum value(Element holder) {
        if (isNil(holder)) {
            return Datum.NULL;
        }
        var components = all(holder, "component");
        if (!components.isEmpty()) {
            var fields = new LinkedHashMap<String, Datum>();
            components.forEach(component -> fields.put(name(component), value(component)));
            return new Datum.Fields(fields);
        }
        var list = find(holder, "list");
        if (list.isPresent()) {
            return isNil(list.get())
                    ? Datum.NULL
                    : new Datum.Many(all(list.get(), "item").stream()
                            .map(TestFile::value)
                            .toList());
        }
        return find(holder, "value").map(TestFile::scalar).orElse(Datum.NULL);
    }

    private static Datum scalar(Element value) {
        if (isNil(value)) {
            return Datum.NULL;
        }
        String type = value.getAttributeNS(XSI, "type");
        return XsdValues.read(type.substring(type.indexOf(':') + 1), value.getTextContent());
    }

    private static boolean isNil(Element element) {
        return element.getAttributeNS(XSI, "nil").equals("true");
    }

    private static Optional<Element> find(Element parent, String name) {
        return all(parent, name).stream().findFirst();
    }

    private static List<Element> all(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return List.copyOf(found);
    }
}
