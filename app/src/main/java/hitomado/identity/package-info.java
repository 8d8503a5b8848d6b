/// 認証 — accounts, card sign-in, roles; holds only an opaque reference to a resident.
///
/// Owns: accounts, confirmed mail addresses, roles, the pretend card, signature evidence (schema `identity`).
/// Offers: [Accounts], [MailContacts], [StaffAccounts], [DemoAccounts]; `identity :: card` with the card's door and
/// signatures.
/// Never: reads the register.
@ApplicationModule(allowedDependencies = {"platform", "platform :: *"})
@NullMarked
package hitomado.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
