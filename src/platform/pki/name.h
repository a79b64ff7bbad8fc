#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/citizen_id.h"
#include "base/uscc.h"

namespace mashang::pki {

/// One attribute of a distinguished name, in UTF-8.
struct NamePart {
    std::string type;  ///< "CN", "O", "serialNumber", or dotted numbers
    std::string value;

    bool operator==(const NamePart&) const = default;
};
BOOST_DESCRIBE_STRUCT(NamePart, (), (type, value))

/// A distinguished name (RFC 5280 4.1.2.4): its attributes in the order of the certificate.
struct Name {
    std::vector<NamePart> parts;

    /// The first of that type; empty when there is none.
    std::string first(std::string_view type) const;
    std::string common_name() const { return first("CN"); }
    std::string organization() const { return first("O"); }
    /// "CN=张三,O=…": for people, not for comparing.
    std::string text() const;

    bool operator==(const Name&) const = default;
};

/// The code in an organizationIdentifier (2.5.4.97): bare, or "NTRCN-" and the code
/// (ETSI EN 319 412-1 5.1.4).
std::optional<Uscc> uscc_in_identifier(std::string_view text);

/// The number in a person's serialNumber (2.5.4.5): "IDCCN-" and the number (ETSI EN 319 412-1
/// 5.1.3: an identity card of China's).
std::optional<CitizenId> citizen_id_in_serial_number(std::string_view text);

}  // namespace mashang::pki
