#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "benchmarks/inside/inside.h"

namespace mashang::bench {

/// Somebody who asks, and cases that she may ask for.
struct Asker {
    std::string session;       ///< her cookie's value
    std::string account = {};  ///< of an officer
    std::vector<std::string> case_ids = {};
};

/// What waits in a province's database.
struct Province {
    std::vector<Asker> applicants;   ///< each with some of her cases
    Asker prolific;                  ///< has 200 cases
    std::string office;              ///< the busy one, with three of ten cases
    std::vector<std::string> items;  ///< of the body whose it is
    std::vector<Asker> deciders;     ///< of the busy office, with the accepted cases shared out
    Asker of_one, of_many, of_all;   ///< its officers for one kind of item, for 500, and for all
};

/// Makes so many cases, 50 for each citizen: four of five served, the others accepted or handed in,
/// over all items of the police and all its county offices, three of ten at one of them. Row by row
/// with the stores of the room `cases`, as its flows would have left them, but for the journal.
Province make_province(Inside& inside, std::size_t cases);

/// An officer of that office.
Asker make_officer(Inside& inside, sql::Tx& tx, const std::string& office, std::size_t number);

}  // namespace mashang::bench
