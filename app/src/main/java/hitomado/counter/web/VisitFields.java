package hitomado.counter.web;

import hitomado.counter.Outcome;
import hitomado.counter.Visitor;
import hitomado.platform.FilerBasis;
import hitomado.platform.web.Choice;
import hitomado.platform.web.ErrorLink;
import hitomado.platform.web.Field;
import hitomado.platform.web.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// 来庁者の欄 — the fields of a visit with what was chosen, what is wrong, and the choices.
///
/// @param events empty where the session has its life event already
/// @param members of the household to choose the visitor from; empty where no register holds them
public record VisitFields(
        Field event,
        Field basis,
        Field visitor,
        Field member,
        Field identified,
        Field authority,
        List<Choice> events,
        List<Choice> members,
        List<Choice> bases,
        List<Choice> ways,
        List<Choice> papers) {

    /// What can be chosen.
    record Choices(List<EventChoice> events, List<Choice> members) {}

    /// @param problems message keys by field
    static VisitFields of(Page page, VisitForm form, Choices choices, Map<String, String> problems) {
        var events = choices.events().stream()
                .map(event -> Choice.of(event.id(), event.title()))
                .toList();
        var bases = Arrays.stream(FilerBasis.values())
                .map(basis -> Choice.of(basis.code(), page.t("basis." + basis.code())))
                .toList();
        var ways = Arrays.stream(Visitor.Identification.values())
                .map(way -> Choice.of(way.code(), page.t("identified." + way.code())))
                .toList();
        var papers = Arrays.stream(Visitor.Authority.values())
                .map(paper -> Choice.of(paper.code(), page.t("authority." + paper.code())))
                .toList();
        var field = new FieldTexts(page, problems);
        return new VisitFields(
                field.of("event", "reception.event").id(first("event", events)).value(form.event()),
                field.of("basis", "reception.basis").id(first("basis", bases)).value(form.basis()),
                field.of("visitorName", "reception.visitor")
                        .id("visitorName")
                        .help(page.t("reception.visitor.help"))
                        .value(form.visitorName())
                        .optional(),
                field.of("filerRef", "reception.member")
                        .id("filerRef")
                        .value(form.filerRef())
                        .optional(),
                field.of("identifiedBy", "reception.identified")
                        .id(first("way", ways))
                        .value(form.identifiedBy()),
                field.of("authority", "reception.authority")
                        .id(first("authority", papers))
                        .value(form.authority()),
                events,
                choices.members(),
                bases,
                ways,
                papers);
    }

    private static String first(String prefix, List<Choice> choices) {
        return choices.isEmpty() ? prefix : prefix + "-" + choices.getFirst().value();
    }

    /// What reception is told, by field, where a visit was not accepted.
    static Map<String, String> problems(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Received received -> Map.of();
            case Outcome.AuthorityMissing missing -> Map.of("authority", "reception.authority.missing");
            case Outcome.NameMissing missing -> Map.of("visitorName", "reception.visitor.missing");
            case Outcome.NotThePerson other -> Map.of("filerRef", "reception.member.other");
            case Outcome.Stopped stopped -> Map.of("stop", "reception.stopped");
            case Outcome.InRegister known -> Map.of("name", "reception.arrival.known");
        };
    }

    public List<ErrorLink> errors() {
        return Field.errors(
                Stream.of(event, basis, visitor, member, identified, authority).toList());
    }
}
