#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "platform/crypto/field_cipher.h"
#include "platform/crypto/key_store.h"
#include "platform/files/file_id.h"
#include "platform/files/media_type.h"
#include "platform/files/virus.h"

namespace mashang::files {

inline constexpr std::size_t kLargestAttachment = std::size_t{10} * 1024 * 1024;

struct StoredFile {
    FileId id;
    MediaType type;
    std::size_t size;
    VirusCheck virus_check = VirusCheck::no_scanner;
};

/// When an attachment is looked through for viruses.
enum class Scan { now, later };

/// Files of people and for people: encrypted, under names that tell nothing, in one folder with two
/// storeys of subfolders. Several processes may share the folder and the keys. Safe to share
/// between threads; the key store must outlive it.
///
/// A file is put first and named in a row afterwards, in the same transaction or a later one. What
/// no row names in the end (the transaction rolled back, the material was replaced) `sweep`
/// removes.
class FileStore {
  public:
    /// `scanner` looks through what comes from outside and outlives the store; null: nobody does.
    FileStore(std::filesystem::path folder, crypto::KeyStore& keys, crypto::SealAlgorithm algorithm,
              std::size_t largest = kLargestAttachment, VirusScanner* scanner = nullptr);

    /// Keeps an attachment from outside, a picture without its metadata (without_metadata.h); on
    /// the disk when this returns. What cannot be looked through for viruses now is kept and says
    /// that it waits for it. Throws Refused (refusals.h); DiskFailure when the disk fails otherwise
    /// than by being full. `later`: in a transaction, which is no place to wait for a scanner.
    StoredFile take(std::string_view bytes, Scan scan = Scan::now);

    /// Looks through a kept file that waits for it. Not reached: no such
    /// file, no scanner any more, or the scanner does not answer.
    Scanned look_through(const FileId& id);
    bool has_scanner() const { return scanner_ != nullptr; }

    /// Keeps a document of our own making, of any size and type. Throws Refused{kNoRoom}.
    FileId keep(std::string_view bytes);

    /// The bytes as they were put; nothing when there is no such file. Throws crypto::Tampered when
    /// what lies there was altered, cut or exchanged.
    std::optional<std::string> read(const FileId& id);

    /// Removes a file whose time is over. False when there was none.
    bool erase(const FileId& id);

    /// Call it in the transaction in which a row ceases to name a file: the file then stays for a
    /// sweep's time, so that a copy of the database and a later copy of the folder fit together.
    void let_go(const FileId& id);

    using IsReferenced = std::function<bool(const FileId&)>;

    /// A sweep goes through the store in pieces, 0 to kPieces - 1.
    static constexpr unsigned kPieces = 256;

    /// Removes from one piece what was last put or let go before `before` and is not referenced,
    /// and drafts of processes that died. Returns how many files went. `before` is by the machine's
    /// clock, and so far back that whoever put a file has named it by now: a day. Others may put
    /// and read files meanwhile; one sweep of a piece at a time.
    std::size_t sweep(unsigned piece, const IsReferenced& is_referenced, Instant before);

  private:
    std::filesystem::path path_of(const FileId& id) const;
    FileId id_of(std::string_view bytes);
    FileId write(std::string_view bytes);
    bool sweep_one(const std::filesystem::path& path, const IsReferenced& is_referenced,
                   Instant before);
    bool sweep_left_over(const std::filesystem::path& path, const IsReferenced& is_referenced);

    std::filesystem::path folder_;
    crypto::KeyStore& keys_;
    crypto::Cipher cipher_;
    std::size_t largest_;
    VirusScanner* scanner_;
};

}  // namespace mashang::files
