#pragma once

// How much the catalogue spares people: pure functions of the catalogue [P 2.3, P 3.1.2].

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "contexts/catalogue/catalogue.h"

namespace mashang::catalogue {

/// Nothing that must be handed in has to be uploaded: licences and shared data serve.
bool takes_no_upload(const Item& item);
/// Nobody has to come.
bool takes_no_trip(const Item& item);
/// One trip at most.
bool takes_one_trip_at_most(const Item& item);

/// Of `items` items so many spare people something.
struct Figures {
    std::string id;  ///< of the body, division or office
    std::string name;
    std::size_t items = 0;
    std::size_t no_upload = 0;
    std::size_t no_trip = 0;
    std::size_t one_trip_at_most = 0;
    std::size_t instant = 0;

    void count(const Item& item);
};
BOOST_DESCRIBE_STRUCT(Figures, (), (id, name, items, no_upload, no_trip, one_trip_at_most, instant))

enum class FiguresOf { body, city, office };
BOOST_DESCRIBE_ENUM(FiguresOf, body, city, office)

/// One for each body with items, in its order; for each city (an item that several offices of it
/// carry out counts once); or for each office of a division.
std::vector<Figures> figures_of_bodies(const Catalogue& catalogue);
std::vector<Figures> figures_of_cities(const Catalogue& catalogue);
std::vector<Figures> figures_of_offices(const Catalogue& catalogue,
                                        const places::Division& division);
/// Of the whole province.
Figures figures_of_all(const Catalogue& catalogue);

}  // namespace mashang::catalogue
