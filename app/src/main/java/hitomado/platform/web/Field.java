package hitomado.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 入力欄 — one field as a page shows it: what is asked, what was typed, what is wrong with it.
///
/// @param help empty where there is none
/// @param value what was typed, kept as it was
/// @param error text in the person's language; empty where nothing is wrong
/// @param autocomplete value of the HTML attribute, `off` where none fits
/// @param inputmode value of the HTML attribute
public record Field(
        String id,
        String name,
        String label,
        String help,
        String value,
        String error,
        boolean required,
        String autocomplete,
        String inputmode) {

    /// A required field; everything else is added by the methods below.
    public static Field of(String name, String label) {
        return new Field("f-" + name.replaceAll("[^A-Za-z0-9_-]", "-"), name, label, "", "", "", true, "off", "text");
    }

    public Field name(String to) {
        return new Field(id, to, label, help, value, error, required, autocomplete, inputmode);
    }

    public Field id(String to) {
        return new Field(to, name, label, help, value, error, required, autocomplete, inputmode);
    }

    public Field help(String to) {
        return new Field(id, name, label, to, value, error, required, autocomplete, inputmode);
    }

    public Field value(@Nullable String to) {
        return new Field(id, name, label, help, to == null ? "" : to, error, required, autocomplete, inputmode);
    }

    public Field error(@Nullable String to) {
        return new Field(id, name, label, help, value, to == null ? "" : to, required, autocomplete, inputmode);
    }

    public Field optional() {
        return new Field(id, name, label, help, value, error, false, autocomplete, inputmode);
    }

    public Field autocomplete(String to) {
        return new Field(id, name, label, help, value, error, required, to, inputmode);
    }

    public Field inputmode(String to) {
        return new Field(id, name, label, help, value, error, required, autocomplete, to);
    }

    public boolean wrong() {
        return !error.isEmpty();
    }

    /// Value of `aria-invalid`; null leaves the attribute out.
    public @Nullable String invalid() {
        return wrong() ? "true" : null;
    }

    /// Value of `aria-describedby`: help and error where they are; null leaves the attribute out.
    public @Nullable String describedBy() {
        var ids = (help.isEmpty() ? "" : id + "-help ") + (wrong() ? id + "-error" : "");
        return ids.isEmpty() ? null : ids.strip();
    }

    /// The line of this field in the summary of errors.
    public ErrorLink errorLink() {
        return new ErrorLink(id, error);
    }

    /// The lines of the summary of errors, in the order of the page.
    public static List<ErrorLink> errors(List<Field> fields) {
        return fields.stream().filter(Field::wrong).map(Field::errorLink).toList();
    }
}
