#pragma once

// How own_data looks from outside.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/own_data/flows.h"

namespace mashang::own_data {

/// A file of a copy that can still be fetched.
struct CopyFileView {
    CopyFormat format = CopyFormat::json;
    std::int64_t part = 1;
    std::int64_t parts = 1;  ///< of how many
};
BOOST_DESCRIBE_STRUCT(CopyFileView, (), (format, part, parts))

struct CopyView {
    std::string id;
    CopyState state = CopyState::making;
    std::int64_t done = 0;      ///< chapters
    std::int64_t chapters = 0;  ///< of how many
    Instant asked_at;
    std::optional<Instant> ready_at = {};
    std::optional<Instant> over_at = {};
    std::vector<CopyFileView> files;  ///< that can still be fetched
};
BOOST_DESCRIBE_STRUCT(CopyView, (), (id, state, done, chapters, asked_at, ready_at, over_at, files))
CopyView view_of(sql::Tx& tx, const Parts& parts, const store::CopyRow& copy);

struct CorrectionView {
    std::string id;
    Datum datum = Datum::address;
    CorrectionState state = CorrectionState::asked;
    std::string office_name;
    std::optional<std::string> case_id = {};
    std::string says;
    std::string reason;
    std::optional<std::string> answer = {};
    Instant asked_at;
    std::optional<Instant> answered_at = {};
    std::optional<std::string> about = {};  ///< of register_data: "居民户口簿 · 户号"
};
BOOST_DESCRIBE_STRUCT(CorrectionView, (),
                      (id, datum, state, office_name, case_id, says, reason, answer, asked_at,
                       answered_at, about))
CorrectionView view_of(const Parts& parts, const Correction& correction);

/// A datum that may be wrong, as the platform has it.
struct HeldDatum {
    Datum datum = Datum::address;
    std::string value;  ///< name and citizen id masked
};
BOOST_DESCRIBE_STRUCT(HeldDatum, (), (datum, value))

/// For the desk's list: no word of hers.
struct CorrectionRow {
    std::string id;
    Datum datum = Datum::address;
    CorrectionState state = CorrectionState::asked;
    std::string applicant_masked;
    Instant asked_at;
};
BOOST_DESCRIBE_STRUCT(CorrectionRow, (), (id, datum, state, applicant_masked, asked_at))

/// One on the officer's screen, in clear; that it was looked at is journalled.
struct DeskCorrection : CorrectionView {
    std::optional<std::string> applicant_name = {};
    std::optional<std::string> citizen_id = {};
    std::optional<std::string> held = {};  ///< what the platform has
};
BOOST_DESCRIBE_STRUCT(DeskCorrection, (CorrectionView), (applicant_name, citizen_id, held))

std::vector<HeldDatum> held_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person);
CorrectionRow row_of(sql::Tx& tx, const Parts& parts, const Correction& correction);
DeskCorrection look_at(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                       const Correction& correction);

}  // namespace mashang::own_data
