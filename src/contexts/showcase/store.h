#pragma once

// All SQL of the showcase. Words, replies and what is said of hiding them lie sealed and are in
// clear on both sides of these functions.

#include <optional>
#include <string>
#include <vector>

#include "contexts/showcase/admission.h"
#include "contexts/showcase/appeal.h"
#include "contexts/showcase/rating.h"
#include "platform/crypto/field_cipher.h"
#include "platform/sql/sql.h"

namespace mashang::showcase::store {

// --- Admissions (store_admissions.cpp)

void add(sql::Tx& tx, const Admission& admission);
std::optional<Admission> find_admission(sql::Tx& tx, const std::string& subject, int number);
/// All of a service, the newest first.
std::vector<Admission> list_admissions(sql::Tx& tx, const std::string& subject);
/// Of all services in a state, the oldest first; of one office when it is named.
std::vector<Admission> list_admissions_in(sql::Tx& tx, AdmissionState state,
                                          const std::optional<std::string>& office,
                                          std::size_t most);
/// Moves it where it still stands in `from`, with what the assessor added; false when somebody was
/// faster.
bool move(sql::Tx& tx, const Admission& admission, AdmissionState from);
void add_assessments(sql::Tx& tx, const Admission& admission,
                     const std::vector<Assessment>& assessments);
/// In the order of the criteria.
std::vector<Assessment> assessments_of(sql::Tx& tx, const Admission& admission);

// --- Ratings (store_ratings.cpp)

/// False when she has rated the app already.
bool add(sql::Tx& tx, crypto::FieldCipher& fields, const AppRating& rating);
/// Writes everything but whose it is and when it was given, where it is still of `revision`; false
/// when it changed meanwhile.
bool save(sql::Tx& tx, crypto::FieldCipher& fields, const AppRating& rating, int revision);
std::optional<AppRating> find_rating(sql::Tx& tx, crypto::FieldCipher& fields,
                                     const std::string& app_id, const RatingId& id);
std::optional<AppRating> find_rating_of(sql::Tx& tx, crypto::FieldCipher& fields,
                                        const std::string& app_id,
                                        const identity::PersonId& person);
/// Of an app, the newest first.
std::vector<AppRating> list_ratings(sql::Tx& tx, crypto::FieldCipher& fields,
                                    const std::string& app_id, std::size_t limit,
                                    std::size_t offset);
std::vector<AppRating> list_ratings_of(sql::Tx& tx, crypto::FieldCipher& fields,
                                       const identity::PersonId& person);
/// Of those that count.
std::vector<GradeCount> count_grades(sql::Tx& tx, const std::string& app_id);
/// Takes her out of her ratings; they stay.
void forget_person(sql::Tx& tx, const identity::PersonId& person);

// --- Appeals (store_appeals.cpp)

/// False when this revision was appealed against already.
bool add(sql::Tx& tx, crypto::FieldCipher& fields, const Appeal& appeal);
/// Where it still stands in `from`; false when somebody was faster.
bool save(sql::Tx& tx, crypto::FieldCipher& fields, const Appeal& appeal, AppealState from);
/// Against the rating as it is now.
std::optional<Appeal> find_appeal(sql::Tx& tx, crypto::FieldCipher& fields,
                                  const AppRating& rating);
/// Those that await the platform's word, the oldest first.
std::vector<Appeal> list_open_appeals(sql::Tx& tx, crypto::FieldCipher& fields, std::size_t most);

}  // namespace mashang::showcase::store
