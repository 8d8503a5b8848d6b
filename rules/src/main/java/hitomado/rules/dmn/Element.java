package hitomado.rules.dmn;

import hitomado.rules.Position;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An element of the XML: its own text, and the place where its content begins.
record Element(String name, Map<String, String> attributes, List<Element> children, String text, Position at) {
    Element {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    Stream<Element> all(String child) {
        return children.stream().filter(element -> element.name.equals(child));
    }

    @Nullable
    Element first(String child) {
        return all(child).findFirst().orElse(null);
    }

    /// The text of the only `text` element inside the named child, with its place; null where there is none.
    @Nullable
    Element text(String child) {
        Element found = first(child);
        return found == null ? null : found.first("text");
    }

    /// A name with single spaces, as FEEL reads it.
    String named() {
        return attribute("name").strip().replaceAll("\\s+", " ");
    }
}
