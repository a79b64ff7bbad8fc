#pragma once

#include "base/refused.h"

namespace mashang::files {

extern const Refusal kEmpty;          ///< nothing was sent
extern const Refusal kTooLarge;       ///< {limit_mib}
extern const Refusal kTypeRefused;    ///< not JPEG, PNG or PDF by what is in it
extern const Refusal kCutShort;       ///< begins well and does not end
extern const Refusal kDamaged;        ///< not built as its type is
extern const Refusal kTwoFilesInOne;  ///< something else hides in it: a page, a script, an archive
extern const Refusal kActiveContent;  ///< a PDF that runs programs or carries files
extern const Refusal kTooManyPixels;  ///< {limit_megapixels}
extern const Refusal kVirusFound;     ///< {signature}
extern const Refusal kNoRoom;         ///< the disk is full

}  // namespace mashang::files
