#pragma once

// How somebody signed in, as relying parties are told: `amr` (RFC 8176) and the authentication
// strength, the second half of `acr` (protocols.md 1.4). Who somebody is, the first half, is the
// assurance level. docs/decisions/0012-levels-and-strengths.md says why it is counted so.

#include <string>
#include <string_view>
#include <vector>

namespace mashang::identity {

// Methods are kept blank-separated in the order below, each once: "pwd otp mfa".
//   pwd password · sms code by text message · otp code of an app or from paper · pop a key was
//   shown to be there · user its holder was verified by the device · hwk, swk the key is bound to
//   one device, or goes along with its holder · face live face · mca confirmed on another device
//   where she was signed in · mfa methods of two kinds
inline constexpr std::string_view kPasswordMethod = "pwd";
inline constexpr std::string_view kSmsMethod = "sms";
inline constexpr std::string_view kOtpMethod = "otp";
inline constexpr std::string_view kDeviceKeyMethods = "pop user hwk";
inline constexpr std::string_view kSyncedKeyMethods = "pop user swk";
/// Of a certificate: where its key lies is known only when its authority vouches for hardware, and
/// then it is kDeviceKeyMethods.
inline constexpr std::string_view kCertificateMethods = "pop swk";
inline constexpr std::string_view kFaceMethod = "face";
/// Shows no factor of its own: the phone may have been signed in hours ago.
inline constexpr std::string_view kScreenMethod = "mca";

/// Both together, in order and with `mfa` where they are of two kinds. Words that are no methods
/// fall away.
std::string with_methods(std::string_view known, std::string_view added);

/// 1 one kind of factor; 2 two kinds (what one knows, has, is); 3 a key whose device verified its
/// holder.
int strength_of(std::string_view methods);

/// As the claim `amr` lists them.
std::vector<std::string> list_of_methods(std::string_view methods);

}  // namespace mashang::identity
