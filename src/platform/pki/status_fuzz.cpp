// Whatever bytes a server of revocation lists or of states answers: nothing is believed that the
// authority has not signed.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/pki/ocsp.h"
#include "platform/pki/refusals.h"
#include "platform/pki/revocation_list.h"

namespace mashang::pki {
namespace {

/// An authority whose private key nobody has kept.
constexpr std::string_view kAuthority =
    "-----BEGIN CERTIFICATE-----\n"
    "MIIBtzCCAV2gAwIBAgIUAtYJtBMBC336o7QkA74OqCDYN34wCgYIKoZIzj0EAwIw\n"
    "MTELMAkGA1UEBhMCQ04xDzANBgNVBAoMBk5vYm9keTERMA8GA1UEAwwITG9zdCBr\n"
    "ZXkwHhcNMjYxMTI5MTEyNzIwWhcNMzYxMTI2MTEyNzIwWjAxMQswCQYDVQQGEwJD\n"
    "TjEPMA0GA1UECgwGTm9ib2R5MREwDwYDVQQDDAhMb3N0IGtleTBZMBMGByqGSM49\n"
    "AgEGCCqGSM49AwEHA0IABE9NTKcW6N04WlbHXYfA9UmwOTKnZ88sgVZOCAcbhNGh\n"
    "/Dtu8X78VNAn0qIfNgMxKaIIOuMgym8vow/pKfaF5HajUzBRMB0GA1UdDgQWBBTs\n"
    "B2m6rBpC/d/iTq05ZLe3wp82NjAfBgNVHSMEGDAWgBTsB2m6rBpC/d/iTq05ZLe3\n"
    "wp82NjAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIQDJLyAW2njz\n"
    "Kd5CoyJ1huBBCtFoYNYstgvAP8yWTrS1hQIgEbe3LhgO+pfOkZqkDVdZL7PGxI1g\n"
    "Fx5Cr+zY2gQhAew=\n"
    "-----END CERTIFICATE-----\n";

void look_into(std::string_view bytes) {
    static const Certificate authority = Certificate::parse(kAuthority).value();
    if (const auto list = RevocationList::parse(bytes)) {
        if (list->is_by(authority)) std::abort();
        static_cast<void>(list->find(authority));
    }
    const auto reading =
        read_ocsp_answer(bytes, authority, authority, "0123456789abcdef", Instant::from_ms(0));
    if (reading.statement || reading.faults.empty()) std::abort();
}

}  // namespace
}  // namespace mashang::pki

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    mashang::pki::look_into({reinterpret_cast<const char*>(data), size});
    return 0;
}
