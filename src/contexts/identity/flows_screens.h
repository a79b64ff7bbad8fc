#pragma once

// The verbs of signing a second screen in by a phone; as flows.h says.

#include <string>
#include <string_view>
#include <vector>

#include "contexts/identity/flows.h"
#include "contexts/identity/store_screens.h"

namespace mashang::identity {

/// What the screen gets: `key` stays with it, `token` goes into the QR code, `number` is shown.
struct NewScreen {
    std::string id;
    std::string key;
    std::string token;
    std::string number;
    Instant expires_at;
};
NewScreen ask_for_screen(sql::Tx& tx, const Parts& parts, const http::Caller& screen);

/// How far it is; one that is over reads as refused. Refuses: kScreenOver when there is none.
ScreenState state_of_screen(sql::Tx& tx, const Parts& parts, const ScreenId& id);

/// What the phone shows before its holder decides.
struct SeenScreen {
    std::string device;
    std::string address_masked;
    bool is_same_network = false;  ///< the screen and the phone come from one address
    Instant asked_at;
    Instant expires_at;
    std::vector<std::string> numbers;
};
/// Takes the code for this phone: no other reads it from here. Refuses: kScreenOver, also for a
/// code that another phone has read.
SeenScreen see_screen(sql::Tx& tx, const Parts& parts, const http::Caller& phone,
                      std::string_view token);

/// Confirmed by the right number; refused for good by any other, and by none ("not me"). Tells
/// `screen.confirmed` or `screen.refused`. Refuses: kScreenOver.
ScreenState answer_screen(sql::Tx& tx, const Parts& parts, const http::Caller& phone,
                          std::string_view token, std::string_view number);

/// A session of the phone's holder for the screen that asked: the same kind of device, at the same
/// address, with the key. It is as strong as one factor and no proof of whose hands it is in:
/// demand_recent asks anew. Refuses: kScreenOver, also when the phone's session has ended.
struct ScreenSession {
    std::string cookie;  ///< Set-Cookie value
    store::AccountRow account;
};
ScreenSession take_screen(sql::Tx& tx, const Parts& parts, const http::Caller& screen,
                          const ScreenId& id, std::string_view key);

}  // namespace mashang::identity
