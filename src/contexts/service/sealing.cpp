#include "contexts/service/sealing.h"

#include "platform/json/json.h"

namespace mashang::service {
namespace {

std::string context_of(const DocumentId& id) {
    return "service.document.words:" + id.text();
}

}  // namespace

std::string seal_words(const Parts& parts, const DocumentId& id, const Words& words) {
    return parts.fields.encrypt(json::text_of(words), context_of(id));
}

Words open_words(const Parts& parts, const Document& document) {
    const std::string text = parts.fields.decrypt(document.words, context_of(document.id));
    return json::decode_or_refuse<Words>(boost::json::parse(text));
}

}  // namespace mashang::service
