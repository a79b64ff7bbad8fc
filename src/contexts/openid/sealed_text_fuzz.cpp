// Whatever comes in the place of something that we sealed or signed: nothing of it opens.

#include <stdlib.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>

#include "contexts/openid/flow.h"
#include "contexts/openid/id_token.h"
#include "contexts/openid/testing/provider.h"

namespace mashang::openid {
namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

/// A provider of which nobody knows the keys.
const Parts& parts() {
    static const auto database = [] {
        auto folder = (std::filesystem::temp_directory_path() / "mashang-fuzz-XXXXXX").string();
        require(::mkdtemp(folder.data()) != nullptr);
        return sql::open("sqlite:" + folder + "/fuzz.db");
    }();
    static const testing::Provider provider{*database};
    return provider.parts;
}

void look_into(std::string_view text) {
    const std::string issuer = parts().site().issuer();
    require(!open_flow(parts(), text));
    require(!parts().tokens.open(text, issuer));
    require(!read_id_token(parts(), text));
    require(!is_form_token(parts(), {}, "thing", text));
}

}  // namespace
}  // namespace mashang::openid

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    mashang::openid::look_into(text);
    mashang::openid::look_into(mashang::crypto::to_base64url(text));
    mashang::openid::look_into(mashang::crypto::to_base64url(R"({"alg":"ES256","typ":"at+jwt"})") +
                               '.' + mashang::crypto::to_base64url(text) + ".c2ln");
    return 0;
}
