#pragma once

// What the edge itself refuses. The rows above the line are those of every route; the others belong
// to the protocol and never leave a handler.

#include "base/refused.h"

namespace mashang::http {

extern const Refusal kSignInFirst;      ///< nobody is signed in
extern const Refusal kAssuranceTooLow;  ///< {needed}, {held}: a stronger proof is needed
extern const Refusal kNotForYou;        ///< signed in as somebody who may not
extern const Refusal kScopeTooNarrow;   ///< {scope}: an app's access token does not cover it
extern const Refusal kOtherSite;        ///< a write that another site may have caused
extern const Refusal kTooManyRequests;  ///< {seconds} until the next
extern const Refusal kKeyReused;        ///< Idempotency-Key with another body
extern const Refusal kKeyMalformed;     ///< Idempotency-Key that is none
extern const Refusal kBusy;             ///< a queue is full: send the same again
extern const Refusal kOutage;           ///< a part that we need is down
extern const Refusal kBug;              ///< our fault: 500 with a reference number
extern const Refusal kMemberInPath;     ///< fault: a body member that belongs into the path
extern const Refusal kParameterTwice;   ///< fault: a query parameter that came twice

extern const Refusal kNoSuchPath;              ///< 404
extern const Refusal kMethodNotAllowed;        ///< 405, {allow}
extern const Refusal kNotJson;                 ///< 415
extern const Refusal kWrongMediaType;          ///< 415, {accepted}
extern const Refusal kBodyTooLarge;            ///< 413, {limit}
extern const Refusal kBodyMissing;             ///< 400
extern const Refusal kTargetMalformed;         ///< 400: escapes, broken UTF-8, dots
extern const Refusal kMalformedRequest;        ///< 400: not HTTP/1.1
extern const Refusal kHeadTooLarge;            ///< 431
extern const Refusal kTooSlow;                 ///< 408
extern const Refusal kUnsupportedVersion;      ///< 505
extern const Refusal kUnsupportedEncoding;     ///< 501: a transfer coding other than chunked
extern const Refusal kUnsupportedExpectation;  ///< 417

}  // namespace mashang::http
