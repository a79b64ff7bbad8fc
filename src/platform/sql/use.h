#pragma once

namespace mashang::sql {

/// What a connection, or a transaction on it, is for.
enum class Use { writing, reading };

}  // namespace mashang::sql
