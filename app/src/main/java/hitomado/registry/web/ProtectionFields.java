package hitomado.registry.web;

import hitomado.platform.web.Choice;
import hitomado.platform.web.ErrorLink;
import hitomado.platform.web.Field;
import hitomado.platform.web.Page;
import hitomado.registry.Household;
import hitomado.registry.Protections.Harm;
import hitomado.registry.ResidentId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// 申出書の欄 — with what was typed and what is wrong.
public record ProtectionFields(
        Field harm,
        List<Choice> harms,
        Field filedOn,
        Field authority,
        List<OpponentFields> opponents,
        Field companions,
        List<Choice> members,
        List<String> chosen,
        Field cities) {
    public ProtectionFields {
        harms = List.copyOf(harms);
        opponents = List.copyOf(opponents);
        members = List.copyOf(members);
        chosen = List.copyOf(chosen);
    }

    /// 相手方の欄.
    public record OpponentFields(Field name, Field birth, Field address) {}

    /// @param problems message keys by field
    static ProtectionFields of(
            Page page, ProtectionForm form, Map<String, String> problems, List<Household.Member> others) {
        var fields = new Texts(page, problems);
        return new ProtectionFields(
                fields.of("harm", "protections.harm").value(form.harm()),
                Arrays.stream(Harm.values())
                        .map(harm -> Choice.of(harm.name(), page.t("protections.harm." + harm)))
                        .toList(),
                fields.of("filedOn", "protections.filedOn").value(form.filedOn()),
                fields.of("authority", "protections.authority")
                        .help(page.t("protections.authority.help"))
                        .value(form.authority()),
                List.of(
                        fields.opponent("1", form.name1(), form.birth1(), form.address1()),
                        fields.opponent("2", form.name2(), form.birth2(), form.address2())),
                fields.of("companion", "protections.companions")
                        .help(page.t("protections.companions.help"))
                        .optional(),
                others.stream()
                        .map(member ->
                                Choice.of(member.id().toString(), member.name().full() + "（" + member.relation() + "）"))
                        .toList(),
                form.companion(),
                fields.of("cities", "protections.cities")
                        .help(page.t("protections.cities.help"))
                        .value(form.cities())
                        .optional());
    }

    static List<Household.Member> others(List<Household.Member> household, ResidentId person) {
        return household.stream().filter(member -> !member.id().equals(person)).toList();
    }

    private record Texts(Page page, Map<String, String> problems) {
        Field of(String name, String label) {
            var problem = problems.get(name);
            return Field.of(name, page.t(label)).error(problem == null ? "" : page.t(problem));
        }

        OpponentFields opponent(String number, String name, String birth, String address) {
            return new OpponentFields(
                    of("name" + number, "protections.opponent.name").value(name).optional(),
                    of("birth" + number, "protections.opponent.birth")
                            .value(birth)
                            .optional(),
                    of("address" + number, "protections.opponent.address")
                            .value(address)
                            .optional());
        }
    }

    public List<ErrorLink> errors() {
        var all = Stream.concat(
                Stream.of(harm, filedOn, authority),
                Stream.concat(
                        opponents.stream().flatMap(one -> Stream.of(one.name(), one.birth(), one.address())),
                        Stream.of(cities)));
        return Field.errors(all.toList());
    }
}
