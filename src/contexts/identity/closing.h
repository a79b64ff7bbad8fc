#pragma once

// Closing an account: what stands in the way, and what is kept.

#include <boost/describe.hpp>
#include <string>
#include <vector>

namespace mashang::identity {

/// Something of a person's at another context that her account's end would touch.
struct Matter {
    std::string id;
    std::string name;    ///< "居民身份证换领"
    std::string number;  ///< of a case; empty for a draft
};
BOOST_DESCRIBE_STRUCT(Matter, (), (id, name, number))

/// How a person stands with the contexts above.
struct Standing {
    std::vector<Matter> open;    ///< must come to their end first: applications that were handed in
    std::vector<Matter> drafts;  ///< go with the account
    bool is_on_record = false;   ///< she applied for something, which is on record by law
};

}  // namespace mashang::identity
