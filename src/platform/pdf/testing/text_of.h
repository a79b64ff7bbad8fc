#pragma once

#include <string>

#include "testing/shell.h"

namespace mashang::pdf::fixture {

/// What another reader (poppler) finds written in a document, line by line.
inline std::string text_of(const std::string& pdf) {
    const Shell shell;
    shell.write("document.pdf", pdf);
    return shell.must("pdftotext -layout document.pdf -");
}

}  // namespace mashang::pdf::fixture
