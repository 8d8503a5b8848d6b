package hitomado.applications.web;

import hitomado.applications.Preparation;
import hitomado.applications.Preparation.Prepared;
import hitomado.applications.Preparation.PreparedItem;
import hitomado.platform.web.SummaryRow;
import hitomado.procedures.Document;
import hitomado.procedures.Procedure;
import hitomado.procedures.Reason;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Turns a preparation into what the review shows, in one language.
final class ReviewViews {
    private final Preparation preparation;
    private final Words words;

    ReviewViews(Preparation preparation, Words words) {
        this.preparation = preparation;
        this.words = words;
    }

    List<FormView> forms() {
        return preparation.applications().stream().map(this::form).toList();
    }

    List<OtherView> notNeeded() {
        return preparation.notNeeded().stream()
                .map(one -> new OtherView(
                        words.of(one.procedure().title()), name(one.unit()), because(one.reason()), law(one.reason())))
                .toList();
    }

    List<OtherView> undecided() {
        return preparation.undecided().stream()
                .map(one -> new OtherView(words.of(one.procedure().title()), name(one.unit()), "", ""))
                .toList();
    }

    List<MissingView> missing() {
        return preparation.missing().stream()
                .map(one ->
                        new MissingView(words.of(one.label()), name(one.key().subject()), address(one.key())))
                .toList();
    }

    private FormView form(Prepared prepared) {
        var procedure = prepared.procedure();
        return new FormView(
                procedure.id() + "-" + prepared.unit(),
                words.of(procedure.title()),
                procedure.form().official(),
                name(prepared.unit()),
                prepared.outcome().code(),
                because(prepared.reason()),
                law(prepared.reason()),
                satisfiedBy(prepared.reason()),
                deadline(prepared),
                prepared.feeYen() == 0 ? "" : words.yen(prepared.feeYen()),
                prepared.outcome().open() ? sections(procedure, prepared.items()) : List.of(),
                documents(prepared, Document.Kind.BRING),
                documents(prepared, Document.Kind.ATTACH));
    }

    private List<FormView.Section> sections(Procedure procedure, List<PreparedItem> items) {
        return procedure.form().sections().stream()
                .map(section -> new FormView.Section(
                        words.of(section.title()),
                        items.stream()
                                .filter(item -> item.item().section().equals(section.id()))
                                .map(this::row)
                                .toList()))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    private SummaryRow row(PreparedItem item) {
        var fact = preparation.definitions().fact(item.key().fact());
        var person = item.item().each() == null ? "" : name(item.row());
        var value = words.value(fact, item.item().format(), item.value());
        var row = SummaryRow.of(words.withPerson(words.of(item.item().label()), person), value)
                .from(source(item));
        return item.changeable() ? row.changedAt(address(item.key())) : row;
    }

    /// Where the value comes from, with the name of the one who typed it where that is somebody else.
    private String source(PreparedItem item) {
        var source = words.t("applications.source." + item.source());
        return switch (item.source()) {
            case STAFF, PROXY -> source + "：" + item.by();
            case RESIDENT, SYSTEM, REGISTER, CARD, SENDING_CITY, DERIVED -> source;
        };
    }

    private String address(FactKey key) {
        return "/sessions/" + preparation.snapshot().id() + "/answers?key="
                + URLEncoder.encode(key.toString(), StandardCharsets.UTF_8);
    }

    private String deadline(Prepared prepared) {
        var deadline = prepared.deadline();
        if (deadline == null) {
            return "";
        }
        var wording = deadline.explanation();
        return switch (words.lang()) {
            case JA -> wording.ja();
            case EASY -> wording.easy();
            case EN -> wording.en();
        };
    }

    private List<String> documents(Prepared prepared, Document.Kind kind) {
        return prepared.documents().stream()
                .filter(document -> document.kind() == kind)
                .map(document -> words.of(document.title())
                        + (document.original() ? words.t("applications.document.original") : ""))
                .toList();
    }

    private String name(SubjectId subject) {
        return preparation.snapshot().valueOr("person.fullName", subject, "");
    }

    private String because(@Nullable Reason reason) {
        return reason == null ? "" : words.of(reason.because());
    }

    private static String law(@Nullable Reason reason) {
        return reason == null ? "" : String.join("、", reason.citation().law());
    }

    private String satisfiedBy(@Nullable Reason reason) {
        var by = reason == null ? "" : Objects.requireNonNullElse(reason.satisfiedBy(), "");
        return preparation
                .definitions()
                .findProcedure(by)
                .map(p -> words.of(p.title()))
                .orElse("");
    }
}
