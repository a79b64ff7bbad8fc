#pragma once

#include <stdexcept>

namespace mashang::sql {

/// The other side is down, the disk is full, the lock is not to be had: caught at the request
/// boundary and in the job runner, nowhere else. The transaction has rolled back; the same work may
/// be tried again.
class Outage : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// The connection broke while the commit was on its way: the work may or may not have taken effect.
/// Whoever repeats it needs an idempotency key.
class OutcomeUnknown : public Outage {
  public:
    using Outage::Outage;
};

/// A UNIQUE or PRIMARY KEY said no. The statement is undone and the transaction still usable.
/// Prefer ON CONFLICT.
class Duplicate : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// The statement cannot be carried out as written (syntax, a missing table, a broken NOT NULL or
/// CHECK, a write in `read`): a bug of ours. The transaction, or the `nested` around it, must end;
/// it takes no effect even when the exception is caught inside.
class BadStatement : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// A stored value that its type does not accept, a row that does not fit its struct, or a value
/// that no column takes (a NUL or broken UTF-8 in a text, a number that is not finite): a bug or a
/// damaged database, never the caller's fault.
class BadColumn : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace mashang::sql
