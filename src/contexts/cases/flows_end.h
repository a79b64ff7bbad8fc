#pragma once

// How a case is closed after its handling is over.

#include "contexts/cases/parts.h"
#include "platform/http/caller.h"

namespace mashang::cases {

/// How the written outcome came to the applicant [行政许可法 44]: by her opening it, at a window,
/// in the box that she had named (contexts/service), on paper, or by public notice.
enum class ServedBy { opened, handed_over, arrived, delivered, published };
BOOST_DESCRIBE_ENUM(ServedBy, opened, handed_over, arrived, delivered, published)

/// The applicant has the outcome; nothing happens when she had it before.
Case serve(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Case of, ServedBy how);

/// The archive has the case whole. Nothing happens to one that still waits to be served.
void archive(sql::Tx& tx, const Parts& parts, const CaseId& id);

}  // namespace mashang::cases
