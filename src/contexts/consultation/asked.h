#pragma once

#include <boost/describe.hpp>

namespace mashang::consultation {

/// What of an item somebody wants to know.
enum class Asked {
    fee,
    reduction,  ///< who pays less
    limit,
    hours,
    place,
    telephone,
    materials,
    conditions,
    process,
    result,
    basis,
    visits,
    online,
    delivery,
    elsewhere,   ///< away from home: 跨省通办
    by_another,  ///< may somebody else do it
    validity,    ///< how long the result lasts
    other,       ///< something that no element of a guide says; an answer of the FAQ may
};
BOOST_DESCRIBE_ENUM(Asked, fee, reduction, limit, hours, place, telephone, materials, conditions,
                    process, result, basis, visits, online, delivery, elsewhere, by_another,
                    validity, other)

}  // namespace mashang::consultation
