/// 自分のデータの写し — one file with what the city hall holds about a signed-in resident's account.
///
/// Owns nothing in the database. Offers: [OwnCopy]. Reads only what the resident's own pages show, through the same
/// services; what the office holds comes through the door of readings. Never: anything about somebody else.
@ApplicationModule(
        allowedDependencies = {"platform", "platform :: *", "procedures", "applications", "sessions", "identity", "door"
        })
@NullMarked
package hitomado.owndata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
