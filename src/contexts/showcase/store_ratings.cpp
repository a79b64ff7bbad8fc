#include "contexts/showcase/store.h"

namespace mashang::showcase::store {
namespace {

std::string select(std::string_view rest) {
    return sql::select<AppRating>("showcase_rating", rest);
}

std::string words_context(const AppRating& rating) {
    return "showcase.rating.words:" + rating.id.text();
}

std::string sealed_words(crypto::FieldCipher& fields, const AppRating& rating) {
    return rating.words.empty() ? "" : fields.encrypt(rating.words, words_context(rating));
}

AppRating opened(crypto::FieldCipher& fields, AppRating rating) {
    if (!rating.words.empty()) rating.words = fields.decrypt(rating.words, words_context(rating));
    return rating;
}

std::optional<AppRating> opened(crypto::FieldCipher& fields, std::optional<AppRating> rating) {
    if (!rating) return std::nullopt;
    return opened(fields, *std::move(rating));
}

std::vector<AppRating> opened(crypto::FieldCipher& fields, std::vector<AppRating> ratings) {
    for (AppRating& rating : ratings) rating = opened(fields, std::move(rating));
    return ratings;
}

}  // namespace

bool add(sql::Tx& tx, crypto::FieldCipher& fields, const AppRating& rating) {
    return tx.execute(
               "INSERT INTO showcase_rating (app_id, id, person_id, grade, words, revision, "
               "given_at, changed_at, counts, hidden, reply, replied_at) "
               "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', NULL) "
               "ON CONFLICT (app_id, person_id) DO NOTHING",
               rating.app_id, rating.id, rating.person_id, rating.grade,
               sealed_words(fields, rating), rating.revision, rating.given_at, rating.changed_at,
               rating.counts, rating.hidden) == 1;
}

bool save(sql::Tx& tx, crypto::FieldCipher& fields, const AppRating& rating, int revision) {
    return tx.execute(
               "UPDATE showcase_rating SET grade = $3, words = $4, revision = $5, changed_at = "
               "$6, counts = $7, hidden = $8, reply = $9, replied_at = $10 "
               "WHERE app_id = $1 AND id = $2 AND revision = $11",
               rating.app_id, rating.id, rating.grade, sealed_words(fields, rating),
               rating.revision, rating.changed_at, rating.counts, rating.hidden, rating.reply,
               rating.replied_at, revision) == 1;
}

std::optional<AppRating> find_rating(sql::Tx& tx, crypto::FieldCipher& fields,
                                     const std::string& app_id, const RatingId& id) {
    static const std::string kStatement = select("WHERE app_id = $1 AND id = $2");
    return opened(fields, tx.find<AppRating>(kStatement, app_id, id));
}

std::optional<AppRating> find_rating_of(sql::Tx& tx, crypto::FieldCipher& fields,
                                        const std::string& app_id,
                                        const identity::PersonId& person) {
    static const std::string kStatement = select("WHERE app_id = $1 AND person_id = $2");
    return opened(fields, tx.find<AppRating>(kStatement, app_id, person));
}

std::vector<AppRating> list_ratings(sql::Tx& tx, crypto::FieldCipher& fields,
                                    const std::string& app_id, std::size_t limit,
                                    std::size_t offset) {
    static const std::string kStatement =
        select("WHERE app_id = $1 ORDER BY changed_at DESC, id DESC LIMIT $2 OFFSET $3");
    return opened(fields, tx.query<AppRating>(kStatement, app_id, limit, offset));
}

std::vector<AppRating> list_ratings_of(sql::Tx& tx, crypto::FieldCipher& fields,
                                       const identity::PersonId& person) {
    static const std::string kStatement = select("WHERE person_id = $1 ORDER BY app_id");
    return opened(fields, tx.query<AppRating>(kStatement, person));
}

std::vector<GradeCount> count_grades(sql::Tx& tx, const std::string& app_id) {
    return tx.query<GradeCount>(
        "SELECT grade, COUNT(*) AS count FROM showcase_rating WHERE app_id = $1 AND counts = 1 "
        "GROUP BY grade",
        app_id);
}

void forget_person(sql::Tx& tx, const identity::PersonId& person) {
    tx.execute("UPDATE showcase_rating SET person_id = NULL WHERE person_id = $1", person);
}

}  // namespace mashang::showcase::store
