#include "sandbox/faces.h"

#include <fmt/format.h>

#include <boost/describe.hpp>
#include <charconv>

#include "base/date.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"
#include "platform/json/json.h"

namespace mashang::sandbox {
namespace {

constexpr std::int64_t kToleranceSeconds = 300;
constexpr std::string_view kMark = "face of ";
/// The beginning of an MP4 file.
constexpr std::string_view kFileType{
    "\0\0\0\x18"
    "ftypmp42\0\0\0\0mp42isom",
    24};

struct Question {
    CitizenId id_card;
    std::string name;
    std::string video;
    std::string actions;
};

std::string mac(std::string_view key, std::string_view text) {
    return std::string{crypto::view(crypto::hmac_sha256(key, text))};
}

std::string hash_hex(std::string_view text) {
    return crypto::to_hex(crypto::sha256(text));
}

Answer respond(boost::json::object response) {
    response["RequestId"] = "sandbox";
    return {.body = boost::json::serialize(boost::json::object{{"Response", std::move(response)}})};
}

Answer fail(std::string_view code, std::string_view message) {
    return respond({{"Error", {{"Code", code}, {"Message", message}}}});
}

std::string text_of(const boost::json::object& body, std::string_view name) {
    const auto* member = body.if_contains(name);
    return member != nullptr && member->is_string() ? std::string{member->get_string()} : "";
}

std::optional<Question> question_in(const Request& request) {
    const auto value = json::parse(request.body, {.max_bytes = 8 << 20});
    if (!value.is_object()) return std::nullopt;
    const auto& body = value.get_object();
    const auto id_card = CitizenId::parse(text_of(body, "IdCard"));
    auto video = crypto::from_padded_base64(text_of(body, "VideoBase64"));
    if (!id_card || !video || video->empty() || text_of(body, "LivenessType") != "ACTION") {
        return std::nullopt;
    }
    return Question{.id_card = *id_card,
                    .name = text_of(body, "Name"),
                    .video = *std::move(video),
                    .actions = text_of(body, "ValidateData")};
}

std::string mark_of(std::string_view citizen_id, std::string_view actions) {
    return fmt::format("{}{} doing {};", kMark, citizen_id, actions);
}

}  // namespace

bool FaceService::is_signed(const Request& request) const {
    std::int64_t timestamp = 0;
    std::from_chars(request.timestamp.data(), request.timestamp.data() + request.timestamp.size(),
                    timestamp);
    if (std::abs(timestamp - clock_.now().ms() / 1000) > kToleranceSeconds) return false;
    const std::chrono::sys_seconds moment{std::chrono::seconds{timestamp}};
    const std::string day = Date::from_days(std::chrono::floor<std::chrono::days>(moment)).text();
    const std::string scope = day + "/faceid/tc3_request";
    const std::string canonical =
        fmt::format("POST\n/\n\ncontent-type:{}\nhost:{}\n\ncontent-type;host\n{}",
                    request.content_type, request.host, hash_hex(request.body));
    const std::string key = mac(mac(mac("TC3" + secret_key_, day), "faceid"), "tc3_request");
    const std::string signature = crypto::to_hex(mac(
        key, fmt::format("TC3-HMAC-SHA256\n{}\n{}\n{}", timestamp, scope, hash_hex(canonical))));
    return crypto::equal(
        request.authorization,
        fmt::format("TC3-HMAC-SHA256 Credential={}/{}, SignedHeaders=content-type;host, "
                    "Signature={}",
                    secret_id_, scope, signature));
}

Answer FaceService::recognise(const Request& request) const {
    if (!is_signed(request)) return fail("AuthFailure.SignatureFailure", "签名错误");
    if (request.action != "LivenessRecognition") return fail("InvalidAction", "没有这个接口");
    const auto question = question_in(request);
    if (!question) return fail("InvalidParameter", "参数错误");
    const auto person = people_.find(question->id_card);
    if (!person || person->name != question->name || person->is_deceased) {
        return fail("FailedOperation.IdNameMisMatch", "身份证号和姓名不匹配");
    }
    const std::string_view video = question->video;
    if (!video.contains(kMark)) {
        return respond({{"Result", "Success"}, {"Sim", 90.0}, {"Description", "成功"}});
    }
    if (!video.contains(fmt::format("{}{} ", kMark, question->id_card.view()))) {
        return respond({{"Result", "FailedOperation.CompareLowSimilarity"},
                        {"Sim", 12.5},
                        {"Description", "人脸比对不通过"}});
    }
    if (!video.contains(mark_of(question->id_card.view(), question->actions))) {
        return respond({{"Result", "FailedOperation.LifePhotoDetectNoFaces"},
                        {"Sim", 98.5},
                        {"Description", "未按要求完成动作"}});
    }
    return respond({{"Result", "Success"}, {"Sim", 98.5}, {"Description", "成功"}});
}

Answer FaceService::sample(const Request& request) const {
    return {.body = std::string{kFileType} + mark_of(parameter(request.query, "citizen_id"),
                                                     parameter(request.query, "actions")),
            .content_type = "video/mp4"};
}

}  // namespace mashang::sandbox
