#pragma once

// Materials that nobody has to upload, because the state holds them [P 1.1, P 3.1.2]: they are
// asked for through platform/outbound, and the answer becomes a material of the case.

#include "contexts/cases/parts.h"

namespace mashang::cases {

inline constexpr std::string_view kSharedData = "shared_data";

/// Asks the registers for every material of the item that they may have and that is not there yet.
void request_register_materials(sql::Tx& tx, const Parts& parts, const catalogue::Item& item,
                                const Case& of);

/// Asks for one. The case's row of the material becomes `requested`.
void request_material(sql::Tx& tx, const Parts& parts, const catalogue::Material& material,
                      const Case& of);

/// The channel to the province's data-sharing exchange. `parts` must outlive it.
outbound::Channel shared_data_channel(const Parts& parts, std::string url, std::string key);

}  // namespace mashang::cases
