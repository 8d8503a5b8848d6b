package hitomado.bench.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Everything that is asked for at the entrances: each pattern with the specimens that fit it, and the searches.
final class Steps {
    private static final List<String> ACTIONS =
            List.of("claim", "message", "correction", "grant", "deliver", "visit", "withdraw", "print");

    private final Specimens specimens;
    private final OfficeSpecimens office;

    Steps(Specimens specimens, OfficeSpecimens office) {
        this.specimens = specimens;
        this.office = office;
    }

    List<Step> of(List<Entrance> entrances) {
        return entrances.stream().flatMap(this::of).toList();
    }

    private Stream<Step> of(Entrance entrance) {
        var pattern = entrance.pattern();
        if (pattern.startsWith("/staff/cases/{id}")) {
            return ofCases(entrance);
        }
        if (pattern.startsWith("/sessions/{id}") || pattern.startsWith("/staff/sessions/{id}")) {
            return owned(
                    entrance,
                    specimens.own().session(),
                    specimens.other().session(),
                    specimens.guarded().session());
        }
        if (pattern.startsWith("/my/submissions/{id}")) {
            return owned(
                    entrance,
                    specimens.own().submission(),
                    specimens.other().submission(),
                    specimens.guarded().submission());
        }
        if (pattern.startsWith("/my/notices/{id")) {
            return owned(entrance, specimens.notice());
        }
        if (pattern.startsWith("/my/applications/{id}")) {
            return specimens.papers().entrySet().stream().map(one -> ofApplication(entrance, one));
        }
        if (pattern.startsWith("/staff/reception/{ref}") || pattern.startsWith("/staff/protections/{ref}")) {
            return specimens.persons().stream()
                    .map(person -> new Step(entrance, entrance.path(List.of(person.toString())), null, ""));
        }
        return plain(entrance);
    }

    private Stream<Step> ofCases(Entrance entrance) {
        return specimens.cases().stream().flatMap(one -> switch (entrance.variables()
                .size()) {
            case 1 -> Stream.of(new Step(entrance, entrance.path(List.of(one.id())), one, ""));
            default ->
                entrance.pattern().contains("{document}")
                        ? Stream.of(new Step(entrance, entrance.path(List.of(one.id(), one.document())), one, ""))
                        : entrance.pattern().contains("{action}")
                                ? ACTIONS.stream()
                                        .map(action ->
                                                new Step(entrance, entrance.path(List.of(one.id(), action)), one, ""))
                                : Stream.of(new Step(entrance, entrance.path(List.of(one.id(), one.paper())), one, ""));
        });
    }

    private static Step ofApplication(Entrance entrance, Map.Entry<String, Papers.Filed> one) {
        var id = one.getKey();
        var values = entrance.variables().stream()
                .map(variable -> switch (variable) {
                    case "document" -> one.getValue().document();
                    case "delivery" -> one.getValue().delivery();
                    default -> variable.equals("id") ? id : UUID.randomUUID().toString();
                })
                .toList();
        return new Step(entrance, entrance.path(values), null, id);
    }

    private static Stream<Step> owned(Entrance entrance, String... ids) {
        return Stream.of(ids).map(id -> {
            var values = new ArrayList<String>();
            values.add(id);
            while (values.size() < entrance.variables().size()) {
                values.add(UUID.randomUUID().toString());
            }
            var query = entrance.reads() && entrance.pattern().endsWith("/answers") ? "?key=event.phone@event" : "";
            return new Step(entrance, entrance.path(values) + query, null, id);
        });
    }

    /// With what is there for everybody, or with an id that nothing has; searches with what they would find.
    private Stream<Step> plain(Entrance entrance) {
        var values = entrance.variables().stream()
                .map(variable -> office.value(entrance.pattern(), variable))
                .toList();
        var path = entrance.path(values);
        return Stream.concat(Stream.of(path), searches(entrance).map(query -> path + query))
                .map(asked -> new Step(entrance, asked, null, ""));
    }

    private Stream<String> searches(Entrance entrance) {
        return entrance.reads()
                ? switch (entrance.pattern()) {
                    case "/staff/cases" ->
                        Stream.concat(
                                Stream.of("?view=ended", "?view=waiting", "?text=" + encoded("佐藤")),
                                specimens.cases().stream().map(one -> "?text=" + one.number()));
                    case "/staff/reception" -> Stream.of("?name=" + encoded("佐藤冬実"), "?address=" + encoded("銀河台五丁目"));
                    case "/staff/protections" -> Stream.of("?name=" + encoded("佐藤冬実"));
                    case "/staff/audit" -> Stream.of("?actor=" + encoded("佐藤"));
                    default -> Stream.empty();
                }
                : Stream.empty();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
