package hitomado.registry.city;

import org.jspecify.annotations.Nullable;

/// 氏名と振り仮名, with the alphabet name and 通称 of a foreign resident and the 旧氏 of who had it entered.
record PersonName(
        String family,
        String given,
        String familyKana,
        String givenKana,
        @Nullable String alphabet,
        @Nullable String alias,
        NamePool.@Nullable Word former) {
    static PersonName of(NamePool.Word family, NamePool.Word given) {
        return new PersonName(family.text(), given.text(), family.kana(), given.kana(), null, null, null);
    }

    PersonName formerly(NamePool.Word family) {
        return new PersonName(this.family, given, familyKana, givenKana, alphabet, alias, family);
    }

    PersonName alsoCalled(String name) {
        return new PersonName(family, given, familyKana, givenKana, alphabet, name, former);
    }
}
