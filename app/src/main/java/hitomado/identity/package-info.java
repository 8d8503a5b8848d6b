/// 認証 — accounts, card sign-in, roles; holds only an opaque reference to a resident.
///
/// Owns: accounts, confirmed mail addresses, roles, the pretend card, signature evidence (schema `identity`).
/// Offers: [Accounts], [MailContacts], [StaffAccounts], [CurrentStaff], [DemoAccounts]; `identity :: staff` with the
/// administration of accounts; `identity :: card` with the card's door and
/// signatures.
/// Reads: the names of sections and wards, from the city's definitions.
/// Asks: the office through the door of facts who a signed-in person is; gets an opaque reference.
/// Never: reads the register.
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "door", "procedures", "procedures :: forms"})
@NullMarked
package hitomado.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
