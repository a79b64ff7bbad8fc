#include "platform/sql/failure.h"

#include "platform/sql/errors.h"

namespace mashang::sql {

std::string failure_text(const std::exception_ptr& thrown) {
    try {
        std::rethrow_exception(thrown);
    } catch (const Outage&) {
        throw;
    } catch (const std::exception& error) {
        return error.what();
    }
}

}  // namespace mashang::sql
