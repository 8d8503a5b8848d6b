/// 住民記録 — the resident register: persons, households, addresses and the facts that the city's sections hold.
///
/// Owns: 住民票 and 除票, 異動, departmental facts, 支援措置, the access log, 転出証明書情報 (schema `registry`).
/// Offers: [Residents] (search, read, facts for a purpose), [RegisterChanges] (異動), [AccessLog], [SendingCity].
/// Publishes: `ResidentMoved`, `ResidentMovedOut`, `ResidentMovedIn`, `ResidentBorn`, `HouseholdChanged`,
/// `RegisterCorrected`, `ChangeCancelled`, `ProtectionBegan`.
/// Never: gives a value without Actor, purpose and a row in the access log; overwrites or deletes a record;
/// holds a
/// 個人番号.
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "door"})
@NullMarked
package hitomado.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
