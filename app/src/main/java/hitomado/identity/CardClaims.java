package hitomado.identity;

import java.time.LocalDate;

/// 基本4情報 — name, address, birth date and sex as the card gave them at the last sign-in.
///
/// @param sex code of the sex as the register writes it
public record CardClaims(String fullName, String address, LocalDate birthDate, String sex) {}
