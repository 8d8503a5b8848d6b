package hitomado.registry.web;

import hitomado.platform.text.DateReading;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.web.Typed;
import hitomado.registry.Household;
import hitomado.registry.Protections;
import hitomado.registry.Protections.City;
import hitomado.registry.Protections.Companion;
import hitomado.registry.Protections.Harm;
import hitomado.registry.Protections.Opponent;
import hitomado.registry.ResidentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 申出書の入力 — as typed; nothing of it is lost when something is wrong.
///
/// @param companion references of the members of the household who are protected together
/// @param cities one line each: 団体コード (six digits) and name
record ProtectionForm(
        String harm,
        String filedOn,
        String authority,
        String name1,
        String birth1,
        String address1,
        String name2,
        String birth2,
        String address2,
        List<String> companion,
        String cities) {
    private static final Pattern CITY = Pattern.compile("([0-9]{6})\\s+(\\S.*)");

    ProtectionForm(
            @Nullable String harm,
            @Nullable String filedOn,
            @Nullable String authority,
            @Nullable String name1,
            @Nullable String birth1,
            @Nullable String address1,
            @Nullable String name2,
            @Nullable String birth2,
            @Nullable String address2,
            @Nullable List<String> companion,
            @Nullable String cities) {
        this.harm = Typed.of(harm);
        this.filedOn = Typed.of(filedOn);
        this.authority = Typed.of(authority);
        this.name1 = Typed.of(name1);
        this.birth1 = Typed.of(birth1);
        this.address1 = Typed.of(address1);
        this.name2 = Typed.of(name2);
        this.birth2 = Typed.of(birth2);
        this.address2 = Typed.of(address2);
        this.companion = companion == null ? List.of() : List.copyOf(companion);
        this.cities = Typed.of(cities);
    }

    static ProtectionForm empty(LocalDate today) {
        var day = JapaneseDate.wareki(today);
        return new ProtectionForm(null, day, null, null, null, null, null, null, null, null, null);
    }

    /// Message keys of what is wrong, by field.
    Map<String, String> problems(LocalDate today) {
        var problems = new LinkedHashMap<String, String>();
        if (Arrays.stream(Harm.values()).noneMatch(one -> one.name().equals(harm))) {
            problems.put("harm", "protections.harm.missing");
        }
        var day = day(filedOn);
        if (day == null) {
            problems.put("filedOn", "protections.day.problem");
        } else if (day.isAfter(today)) {
            problems.put("filedOn", "protections.day.future");
        }
        if (authority.isEmpty()) {
            problems.put("authority", "protections.authority.missing");
        }
        opponent(problems, "1", name1, birth1 + address1, birth1);
        opponent(problems, "2", name2, birth2 + address2, birth2);
        if (cities.lines().anyMatch(line -> !CITY.matcher(Typed.code(line)).matches())) {
            problems.put("cities", "protections.cities.problem");
        }
        return problems;
    }

    private static void opponent(Map<String, String> problems, String number, String name, String rest, String birth) {
        if (name.isEmpty() && !rest.isEmpty()) {
            problems.put("name" + number, "protections.opponent.name.missing");
        }
        if (!birth.isEmpty() && day(birth) == null) {
            problems.put("birth" + number, "protections.day.problem");
        }
    }

    /// To be asked only where [#problems] found none; members of other households are left out.
    Protections.Application application(ResidentId person, List<Household.Member> household) {
        var opponents = new ArrayList<Opponent>();
        if (!name1.isEmpty()) {
            opponents.add(new Opponent(name1, day(birth1), orNull(address1), null));
        }
        if (!name2.isEmpty()) {
            opponents.add(new Opponent(name2, day(birth2), orNull(address2), null));
        }
        var companions = household.stream()
                .filter(member -> !member.id().equals(person)
                        && companion.contains(member.id().toString()))
                .map(member -> new Companion(member.id(), member.relation()))
                .toList();
        return new Protections.Application(
                person,
                Harm.valueOf(harm),
                Objects.requireNonNull(day(filedOn)),
                authority,
                opponents,
                companions,
                cities.lines().map(ProtectionForm::city).distinct().toList());
    }

    private static City city(String line) {
        var parts = CITY.matcher(Typed.code(line));
        if (!parts.matches()) {
            throw new IllegalStateException("checked before");
        }
        return new City(parts.group(1), parts.group(2));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static @Nullable LocalDate day(String typed) {
        return JapaneseDate.read(typed) instanceof DateReading.Read(var day) ? day : null;
    }
}
