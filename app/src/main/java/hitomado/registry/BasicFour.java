package hitomado.registry;

import java.time.LocalDate;

/// 基本4情報 — 氏名, 生年月日, 性別, 住所 as a card or a message gives them.
public record BasicFour(String fullName, LocalDate birthDate, Sex sex, String address) {}
