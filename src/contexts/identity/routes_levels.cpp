#include "contexts/identity/routes_levels.h"

#include "contexts/identity/flows_deceased.h"
#include "contexts/identity/flows_levels.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/views.h"
#include "platform/http/typed_route.h"

namespace mashang::identity {
namespace {

using http::Access;
using http::Bytes;
using http::Caller;
using http::Method;
using http::Nothing;
using http::RateClass;
using http::Who;

const Access kOwn{.who = Who::person, .over = http::Over::own};
const Access kOfficer{.who = Who::staff, .roles = {"officer"}};

constexpr std::size_t kMostVideo = 4UL << 20;

struct ProveByCard {
    CardNumber card_number;
};
BOOST_DESCRIBE_STRUCT(ProveByCard, (), (card_number))

struct StartFaceCheck {
    bool consents;  ///< to this check alone, apart from all else
};
BOOST_DESCRIBE_STRUCT(StartFaceCheck, (), (consents))

struct FaceChallengeView {
    std::string challenge;
    std::vector<std::string> actions;
};
BOOST_DESCRIBE_STRUCT(FaceChallengeView, (), (challenge, actions))

struct ProveByFace {
    std::string challenge;
    FaceCheck check = {};
};
BOOST_DESCRIBE_STRUCT(ProveByFace, (), (challenge))

struct WindowCode {
    MobileNumber mobile;
};
BOOST_DESCRIBE_STRUCT(WindowCode, (), (mobile))

struct ProveAtWindow {
    MobileNumber mobile;
    SixDigits code;
    PersonName name;
    CitizenId citizen_id;
    CodeCheck check = {};
};
BOOST_DESCRIBE_STRUCT(ProveAtWindow, (), (mobile, code, name, citizen_id))

struct Recheck {
    PersonName name;
    CitizenId citizen_id;
};
BOOST_DESCRIBE_STRUCT(Recheck, (), (name, citizen_id))

http::Route card_route(const Parts& parts) {
    return http::write<ProveByCard, ProofingView>(
               Method::post, "/api/v1/card-proofings", kOwn,
               "Proves L2 by a bank card or a social security card; its number is not kept",
               [&parts](sql::Tx& tx, const Caller& caller, const ProveByCard& in) {
                   return view_of(request_card_proofing(tx, parts, caller, in.card_number),
                                  caller.language);
               })
        .tag("identity")
        .clause("P 3.3.1")
        .status(201)
        .rate(RateClass::strict)
        .refuses({&refusals::kProveMatchFirst, &refusals::kCitizenIdNeeded,
                  &refusals::kAlreadyProven, &refusals::kProofingPending,
                  &refusals::kTooManyProofings});
}

http::Routes face_routes(const Parts& parts) {
    return {
        http::write<StartFaceCheck, FaceChallengeView>(
            Method::post, "/api/v1/face-challenges", kOwn,
            "Tells what the caller's face is to do before the camera, once she agrees to that",
            [&parts](sql::Tx& tx, const Caller& caller, const StartFaceCheck& in) {
                auto made = start_face_check(tx, parts, caller, in.consents);
                return FaceChallengeView{std::move(made.challenge), std::move(made.actions)};
            })
            .tag("identity")
            .clause("个人信息保护法 29")
            .status(201)
            .rate(RateClass::strict)
            .refuses({&refusals::kConsentNeeded, &refusals::kFaceNotOffered,
                      &refusals::kProveMatchFirst, &refusals::kCitizenIdNeeded,
                      &refusals::kAlreadyProven, &refusals::kProofingPending,
                      &refusals::kTooManyProofings}),
        http::upload<ProveByFace, ProofingView>(
            Method::post, "/api/v1/face-proofings", kOwn,
            "Proves L3 by a live face; the video goes to the face service and is kept nowhere",
            [&parts](sql::Tx& tx, const Caller& caller, const ProveByFace& in, const Bytes&) {
                return view_of(decide_face(tx, parts, caller, in.check), caller.language);
            })
            .before([&parts](ProveByFace& in, Bytes& video, const Caller&) {
                in.check = check_face(parts, in.challenge, video.data);
                video.data.clear();
            })
            .media("video/mp4, video/webm")
            .body_limit(kMostVideo)
            .tag("identity")
            .clause("个人信息保护法 29")
            .status(201)
            .rate(RateClass::strict)
            .refuses({&refusals::kFaceChallengeOver, &refusals::kFaceNotOffered,
                      &refusals::kProveMatchFirst, &refusals::kCitizenIdNeeded,
                      &refusals::kAlreadyProven, &refusals::kProofingPending,
                      &refusals::kTooManyProofings}),
    };
}

/// Strict: each costs a question to the register.
http::Route recheck_route(const Parts& parts) {
    return http::write<Recheck, Nothing>(
               Method::post, "/api/v1/desk/life-checks", kOfficer,
               "Asks the register whether somebody has died whose death certificate is shown; if "
               "it "
               "says so, her account is closed",
               [&parts](sql::Tx& tx, const Caller& officer, const Recheck& in) {
                   request_recheck(tx, parts, officer, {in.name, in.citizen_id});
               })
        .tag("identity")
        .clause("P 3.3.1")
        .rate(RateClass::strict)
        .refuses({&refusals::kNobodyProven});
}

http::Routes window_routes(const Parts& parts) {
    return {
        http::write<WindowCode, Nothing>(
            Method::post, "/api/v1/desk/proofing-codes", kOfficer,
            "Sends a code to somebody at the window, who tells it to the officer",
            [&parts](sql::Tx& tx, const Caller& officer, const WindowCode& in) {
                send_window_code(tx, parts, officer, in.mobile);
            })
            .tag("identity")
            .rate(RateClass::strict)
            .refuses({&refusals::kCodeTooSoon, &refusals::kTooManyCodes}),
        http::write<ProveAtWindow, ProofingView>(
            Method::post, "/api/v1/desk/proofings", kOfficer,
            "Proves L4: an officer has compared the person with her document",
            [&parts](sql::Tx& tx, const Caller& officer, const ProveAtWindow& in) {
                return view_of(request_window_proofing(tx, parts, officer, in.mobile, in.check,
                                                       {in.name, in.citizen_id}),
                               officer.language);
            })
            .before([&parts](ProveAtWindow& in) {
                in.check = check_code(parts, in.mobile, CodePurpose::window, in.code);
            })
            .tag("identity")
            .clause("P 3.3.1")
            .status(201)
            .rate(RateClass::strict)
            .refuses({&refusals::kWrongCode, &refusals::kOtherPerson, &refusals::kAccountClosed,
                      &refusals::kHolderDeceased, &refusals::kProofingPending}),
    };
}

}  // namespace

http::Routes level_routes(const Parts& parts) {
    http::Routes routes{card_route(parts)};
    http::append(routes, face_routes(parts));
    http::append(routes, window_routes(parts));
    routes.push_back(recheck_route(parts));
    return routes;
}

}  // namespace mashang::identity
