#pragma once

#include <boost/json.hpp>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/identity_document.h"

namespace mashang::sandbox {

struct DocumentRecord {
    IdentityDocument document;
    std::string name;
    Date birth_date;
    bool is_expired = false;
};

/// The register of travel documents (国家移民管理局): POST /documents/verifications, behind a Gate.
///
///   data    {"request_id"?, "document_type", "number", "name", "birth_date"}
///   answer  {"result": "match" | "mismatch" | "not_found" | "expired"}
///
/// Who is in it is named in data/sandbox/documents.csv; nobody real.
class DocumentRegister {
  public:
    /// `csv`: document_type,number,name,birth_date,state,note. Throws std::runtime_error with all
    /// that is wrong.
    explicit DocumentRegister(std::string_view csv);

    boost::json::object verify(const boost::json::object& data) const;

  private:
    std::vector<DocumentRecord> records_;
};

}  // namespace mashang::sandbox
