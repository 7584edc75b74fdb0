// Written by FIT=1 npx vitest run tests/layouts/learned.test.ts from the labeled tables in tests/layouts/labeled.

/** What each mark of a column (column-marks.ts) adds to the odds that it is personal, in hundredths of a natural logarithm. */
export interface Weights {
  readonly base: number;
  readonly of: ReadonlyMap<string, number>;
}

/** For a column in which the rules found nothing. */
export const ADDING: Weights = weights(
  -260,
  `
-36 C:P0
-31 C:P1
-116 C:P2
-261 C:share0
-44 C:share1
7 C:share2
-29 C:share3
-126 C:share4
-392 C:share5
144 L:1
-62 L:18
191 L:4
10 L:5
-17 L:9
-5 L:active
-73 L:address
-11 L:admin
44 L:adults
196 L:affiliation
-94 L:agency
-54 L:agent
39 L:anonymous
-22 L:area
16 L:ask
-37 L:attempts
-57 L:attended
162 L:attorney
5 L:away
28 L:band
13 L:benefits
47 L:bills
73 L:block
246 L:by
-88 L:candidate
4 L:care
71 L:category
-55 L:chamber
-47 L:channel
-22 L:chapter
-14 L:city
-165 L:code
24 L:college
-19 L:coming
-31 L:committees
-93 L:confirmed
-94 L:contact
14 L:count
27 L:counted
-74 L:county
35 L:covered
-39 L:currency
102 L:date
-3 L:declined
14 L:description
-12 L:designation
-34 L:device
57 L:disclosed
-165 L:district
-17 L:done
-1 L:down
98 L:dpbc
-15 L:ein
63 L:election
-42 L:electorate
28 L:eligible
-7 L:fee
93 L:female
189 L:filed
-19 L:flag
-3 L:goal
619 L:gov
16 L:grade
152 L:gross
-33 L:guest
-11 L:hd
151 L:hearing
65 L:hisp
-14 L:home
98 L:host
62 L:hrs
23 L:iep
55 L:income
245 L:increase
-96 L:item
-33 L:judge
211 L:left
-13 L:mail
41 L:me
57 L:mileage
-4 L:minutes
-18 L:mode
-3 L:motion
-188 L:name
-31 L:needed
12 L:number
1 L:observer
-9 L:ones
-160 L:organization
-23 L:ort
41 L:out
47 L:outcome
66 L:page
-17 L:parish
63 L:payment
-2 L:percentage
127 L:pledged
-9 L:precinct
-6 L:price
-12 L:publicly
-19 L:quantity
-100 L:question
69 L:rank
10 L:rate
7 L:rating
32 L:reference
44 L:registration
33 L:rent
86 L:reported
-126 L:representative
16 L:requested
-69 L:required
-286 L:response
-47 L:returned
83 L:ride
-9 L:room
-148 L:school
-10 L:segments
93 L:senate
-131 L:sent
76 L:shift
-11 L:shifts
-23 L:shown
42 L:sid
62 L:signal
108 L:signed
25 L:snap
-38 L:source
93 L:started
-99 L:state
-149 L:status
-32 L:step
543 L:strand
-50 L:table
-43 L:team
-26 L:text
1 L:tier
78 L:total
-60 L:tp
-20 L:transferred
-137 L:type
106 L:unit
-49 L:version
140 L:voters
251 L:zip
-31 L:zone
-111 N:1
-71 N:2
-13 N:3
-23 N:4
-71 Q:you
-184 S:capitals P0
-127 S:capitals P1
155 S:capitals P2
-44 S:code
137 S:code P0
-124 S:code P1
-102 S:code P2
76 S:day
152 S:day P1
36 S:day P2
-198 S:decimal
-75 S:decimal P0
124 S:empty P2
-106 S:length0
109 S:length1
-10 S:length1 P0
91 S:length1 P1
117 S:length1 P2
82 S:length2
15 S:length2 P0
84 S:length2 P1
62 S:length2 P2
6 S:length3
26 S:length3 P0
1 S:length3 P2
114 S:letters
25 S:letters P1
77 S:letters P2
461 S:list
115 S:list P0
211 S:money
246 S:money P2
-33 S:numeric P0
58 S:numeric P2
-10 S:one
105 S:one P0
-48 S:one P2
-70 S:same0
-9 S:same0 P2
129 S:same1
85 S:same1 P0
45 S:same1 P2
151 S:same2
55 S:same2 P1
97 S:same2 P2
82 S:same3 P1
-4 S:same3 P2
9 S:same4
-11 S:same4 P0
105 S:same4 P1
6 S:same4 P2
6 S:same5
1 S:same5 P0
-12 S:same5 P1
16 S:same5 P2
383 S:sparse
-170 S:time
-10 S:time P2
15 S:twoWords
20 S:twoWords P0
-168 S:twoWords P1
60 S:whole
59 S:whole P1
158 S:whole P2
-42 S:word
-20 S:word P2
-93 S:year
5 S:yesNo
110 S:yesNo P0
278 S:yesNo P1
-66 S:yesNo P2
31 S:zip
-61 S:zip P0
97 S:zip P1
30 S:zip P2
-145 T:18
-306 T:2
-140 T:24
-94 T:3
47 T:4
100 T:40
18 T:5
-45 T:9
340 T:absentee
-127 T:account
-21 T:action
-96 T:active
-55 T:activity
-79 T:admin
161 T:adults
16 T:affinity
-179 T:agency
-104 T:agent
161 T:amount
239 T:anniversary
190 T:anonymous
167 T:app
-47 T:appeals
-25 T:apple
302 T:application
54 T:approved
84 T:are
-159 T:area
-101 T:article
-59 T:as
246 T:ascension
192 T:ask
-149 T:at
-74 T:attempts
-45 T:attendance
-184 T:attended
-163 T:auto
14 T:away
-65 T:bad
226 T:bail
318 T:ballot
79 T:band
-53 T:batch
26 T:benefits
62 T:bid
145 T:bills
-64 T:board
54 T:body
-179 T:c
-111 T:call
-214 T:campaign
-130 T:can
-67 T:cand
-345 T:candidate
-390 T:capital
138 T:car
22 T:care
-119 T:carrier
45 T:case
7 T:category
-83 T:chamber
-161 T:channel
-132 T:checked
-31 T:city
155 T:class
-8 T:cmte
-72 T:code
46 T:college
-168 T:column
-58 T:come
-86 T:coming
-161 T:committee
-79 T:committees
180 T:consumer
-48 T:contribution
-99 T:cost
22 T:count
203 T:counted
-138 T:county
151 T:court
57 T:covered
-38 T:created
-9 T:credit
-70 T:currency
231 T:customer
104 T:data
-210 T:date
129 T:days
161 T:db
4 T:de
-139 T:deceased
-21 T:declined
-32 T:delegate
-3 T:delivered
-60 T:deposit
2 T:description
-46 T:designation
-142 T:device
311 T:disclosed
-1 T:displayasentered
-138 T:district
33 T:do
-39 T:done
256 T:donor
-18 T:doors
-21 T:double
-3 T:down
215 T:dpbc
-33 T:drive
120 T:driver
-164 T:duration
-45 T:early
99 T:effective
-25 T:ein
-159 T:elected
-19 T:electoral
-152 T:electorate
-46 T:end
-178 T:engagement
365 T:entry
-123 T:event
-73 T:exit
145 T:exp
-350 T:express
-418 T:fee
87 T:female
-53 T:file
-30 T:filer
46 T:first
-191 T:flag
-33 T:follow
277 T:former
118 T:giving
-14 T:goal
-340 T:governor
101 T:grade
30 T:gross
-274 T:group
-169 T:guest
-30 T:h
103 T:have
-20 T:hd
53 T:high
364 T:hire
163 T:hisp
126 T:home
96 T:host
262 T:hours
29 T:house
139 T:household
278 T:housing
-193 T:hr
301 T:hrs
-180 T:id
159 T:iep
-34 T:in
96 T:income
35 T:increase
-4 T:incumbent
-64 T:info
18 T:initials
65 T:injury
218 T:interest
-330 T:invited
-163 T:is
169 T:issue
-139 T:item
-62 T:judge
-11 T:key
75 T:land
15 T:last
101 T:leader
74 T:lean
223 T:lease
31 T:level
-202 T:licence
157 T:lifetime
-55 T:line
74 T:list
-33 T:location
53 T:log
70 T:m
-94 T:mail
8 T:many
-246 T:market
-408 T:match
109 T:me
-67 T:median
-72 T:meeting
-53 T:member
321 T:mileage
-5 T:minutes
-29 T:mode
-6 T:motion
66 T:moved
-109 T:municipality
-65 T:name
-160 T:needed
277 T:needs
-21 T:new
35 T:next
-94 T:no
-7 T:notes
-13 T:number
4 T:observer
59 T:of
-255 T:office
25 T:ok
-34 T:ones
27 T:or
-125 T:order
-5 T:organic
120 T:organization
-56 T:ort
130 T:other
40 T:out
197 T:outcome
-2 T:paid
154 T:parent
-37 T:parish
74 T:part
-336 T:party
556 T:perceived
-4 T:percentage
-2 T:period
-203 T:phone
112 T:physical
-20 T:pickup
-147 T:plus
-297 T:polling
-238 T:precinct
-25 T:price
59 T:primary
259 T:principal
-67 T:priority
-29 T:publicly
-88 T:quantity
161 T:rank
13 T:rate
32 T:rating
154 T:real
24 T:reason
-42 T:receipt
213 T:received
-250 T:recurring
110 T:reference
-225 T:referred
-67 T:refund
-78 T:region
-183 T:registration
396 T:release
309 T:remedy
132 T:rent
-36 T:report
-57 T:reported
-84 T:representative
48 T:requested
-92 T:residence
300 T:response
243 T:return
1 T:risk
-24 T:room
-33 T:rpt
-58 T:rsvp
64 T:s
-211 T:satisfaction
-6 T:seccion
234 T:second
-32 T:segments
26 T:sent
-74 T:service
-56 T:session
181 T:share
95 T:shift
-120 T:shifts
-376 T:shirt
-55 T:shown
81 T:sid
317 T:sign
-7 T:site
-20 T:smart
-312 T:source
121 T:spanish
-43 T:sponsor
-109 T:ssn
-79 T:state
-223 T:status
-244 T:step
100 T:story
229 T:strike
154 T:student
-19 T:subject
-3 T:team
241 T:text
-39 T:thank
-327 T:ticket
97 T:tier
-105 T:time
-26 T:timeslot
4 T:to
74 T:top
51 T:total
-257 T:town
-93 T:tp
-72 T:transaction
-67 T:transferred
63 T:trust
-61 T:turf
-27 T:type
198 T:under
124 T:unit
-189 T:up
-52 T:v
-80 T:version
96 T:vet
374 T:vol
101 T:volunteer
163 T:vote
149 T:voterbase
-20 T:vtd
-137 T:w
-142 T:waiting
-30 T:waiver
1 T:want
140 T:wants
-122 T:ward
-77 T:weekly
-147 T:which
55 T:who
204 T:will
-56 T:year
113 T:years
-139 T:yes
240 T:yrs
13 T:zip
-119 T:zone
-9 V:absent
123 V:absentee
-165 V:active
-389 V:address
-56 V:aid
207 V:aisha
-93 V:alden
54 V:and
240 V:at
26 V:bail
-27 V:bank
-68 V:be
68 V:brown
-195 V:by
-93 V:call
-289 V:canvass
-102 V:canvasser
-217 V:card
192 V:care
-118 V:carver
-123 V:census
-120 V:check
-171 V:checked
-248 V:church
-33 V:closed
-186 V:credit
-185 V:day
133 V:diallo
-57 V:digital
5 V:disorderly
-124 V:done
-27 V:drive
80 V:email
-231 V:energy
-82 V:fail
-118 V:fall
95 V:felony
-16 V:female
220 V:for
-107 V:fort
-392 V:free
-152 V:friend
240 V:full
16 V:fund
9 V:general
-107 V:gotv
-26 V:governor
-81 V:green
-84 V:group
-63 V:hall
-127 V:hb
-14 V:health
-209 V:heat
277 V:high
106 V:hollis
-19 V:hospital
-71 V:host
-159 V:hot
200 V:housed
189 V:id
-570 V:immigration
-45 V:in
-140 V:inbound
-75 V:incomplete
-234 V:individual
-56 V:inoue
-196 V:james
-5 V:jena
-224 V:join
41 V:kettleburn
-87 V:kind
228 V:kwame
15 V:labor
93 V:lana
435 V:lib
-122 V:library
8 V:linden
283 V:linh
-474 V:llc
71 V:mail
-35 V:male
-36 V:mapleford
-49 V:maplewood
-243 V:maybe
-39 V:mayor
-138 V:media
-62 V:member
-19 V:mobile
-279 V:mod
-270 V:monthly
-46 V:montoya
91 V:mr
-151 V:nay
159 V:neighbors
14 V:neill
585 V:never
-148 V:new
-71 V:news
-67 V:night
222 V:no
264 V:none
132 V:nora
87 V:north
143 V:not
212 V:nurse
-1 V:nv
44 V:of
-31 V:online
189 V:oona
-224 V:open
-81 V:oppose
-87 V:or
11 V:organizer
127 V:ottley
-53 V:outbound
-59 V:oxbow
-268 V:pac
-39 V:pass
285 V:pemberwick
-203 V:person
-118 V:phone
-22 V:pilar
-307 V:pm
114 V:polls
-126 V:precinct
392 V:ps
-170 V:radio
-131 V:rd
116 V:refused
-67 V:river
286 V:rosalind
-10 V:sat
-92 V:sb
102 V:schools
195 V:self
-101 V:sen
-99 V:senate
-167 V:settled
209 V:shop
18 V:signature
266 V:signed
71 V:silverthorne
-189 V:smith
-263 V:south
-32 V:spring
-145 V:st
10 V:staffing
19 V:stellan
-38 V:strand
-46 V:support
-13 V:sí
53 V:tamsin
123 V:theft
9 V:time
87 V:too
-25 V:tract
158 V:trespass
4 V:true
-110 V:turkey
32 V:ulric
-158 V:union
2 V:us
-25 V:usd
-12 V:vegan
-21 V:veggie
-22 V:vote
-92 V:vt
43 V:wages
-83 V:web
-177 V:week
10 V:weekday
-49 V:wexcombe
-120 V:won
-89 V:work
41 V:wren
183 V:written
-227 V:yea
58 V:yes
83 s:capitals
17 s:capitals P1
7 s:code P0
-4 s:code P2
-8 s:day
-139 s:day P1
-142 s:letters P1
16 s:letters P2
234 s:list
14 s:one P0
-10 s:one P2
159 s:sentence
-70 s:twoWords
-10 s:twoWords P2
-64 s:whole
-69 s:whole P2
-22 s:word
174 s:word P0
-42 s:word P1
-51 s:word P2
24 s:yesNo
71 s:yesNo P0
-7 s:yesNo P2
-87 s:zip
`,
);

/** For a column in which they found something. */
export const KEEPING: Weights = weights(
  151,
  `
84 C:P0
54 C:P1
-8 C:P2
-425 C:share0
-194 C:share1
-119 C:share2
-5 C:share3
125 C:share4
275 C:share5
-148 L:22
9 L:24
-85 L:a
-135 L:accepted
-87 L:address
49 L:age
-85 L:amount
-6 L:at
69 L:by
-134 L:city
-90 L:confidence
121 L:consent
-16 L:description
57 L:email
-95 L:exemption
-55 L:flag
39 L:gender
-146 L:house
-145 L:household
-48 L:id
86 L:in
43 L:issue
-301 L:key
6 L:language
-130 L:location
-233 L:member
-109 L:method
-112 L:name
-104 L:nickname
-94 L:number
68 L:occupation
-49 L:ok
-34 L:owed
-69 L:party
-68 L:phone
-294 L:pledge
32 L:political
-19 L:position
-186 L:rate
-95 L:rating
-26 L:response
-102 L:result
-100 L:score
-371 L:shop
-97 L:signed
-76 L:strike
-86 L:style
-68 L:tag
-41 L:title
44 L:to
-74 L:treatment
-34 L:type
-12 L:union
-37 L:wages
-212 L:website
-48 L:wheelchair
-110 L:zip
-104 N:1
-38 N:2
56 N:3
38 N:5
35 Q:long
81 Q:you
82 R:IP address
-117 R:contact record
-199 R:donation
32 R:email
-64 R:employment
-93 R:free text
11 R:health
62 R:identity number
41 R:immigration
-85 R:name
-10 R:personal detail
142 R:phone
-169 R:political opinion
-268 R:precise location
54 R:street address
-79 R:vote history
-169 R:voter or member number
102 S:capitals
70 S:capitals P2
-49 S:code
165 S:code P0
-87 S:code P2
167 S:day
202 S:day P1
85 S:day P2
-159 S:decimal P1
55 S:email P2
104 S:empty
79 S:empty P2
213 S:length0
66 S:length0 P2
118 S:length1
50 S:length1 P0
89 S:length1 P1
90 S:length1 P2
75 S:length2
42 S:length2 P1
59 S:length2 P2
19 S:length3
27 S:length3 P2
107 S:letters
33 S:letters P0
8 S:letters P1
84 S:letters P2
240 S:list
195 S:list P0
3 S:list P1
126 S:list P2
112 S:money
18 S:money P2
40 S:numeric
-59 S:numeric P1
65 S:numeric P2
313 S:one P0
-18 S:one P2
150 S:prose
15 S:same0
-29 S:same0 P1
27 S:same0 P2
-2 S:same1
-264 S:same1 P0
17 S:same1 P1
136 S:same2
82 S:same2 P1
102 S:same2 P2
110 S:same3
154 S:same3 P2
72 S:same4
32 S:same4 P0
3 S:same4 P2
76 S:same5
132 S:same5 P0
107 S:same5 P1
42 S:same5 P2
41 S:sparse
44 S:sparse P0
106 S:twoWords
18 S:twoWords P2
55 S:whole
-80 S:whole P0
74 S:whole P2
157 S:word P0
-16 S:word P2
-14 S:yesNo
147 S:zip
130 S:zip P2
49 T:2
-34 T:22
10 T:24
33 T:5
94 T:absentee
-305 T:accepted
185 T:account
-220 T:ad
-3 T:address
131 T:age
85 T:apartment
60 T:are
-299 T:back
13 T:backer
77 T:birth
-1 T:borrower
-122 T:box
25 T:building
35 T:call
-45 T:capitol
-30 T:city
-447 T:cmte
-39 T:co
1 T:code
-93 T:comments
-292 T:committee
-367 T:confidence
64 T:confidential
121 T:consent
26 T:contact
-111 T:cpf
-106 T:current
-47 T:date
33 T:department
-5 T:description
14 T:device
122 T:display
35 T:donor
-196 T:dues
-10 T:election
62 T:email
38 T:employee
-261 T:enrollment
-232 T:exemption
-172 T:experience
-246 T:fax
-57 T:field
-31 T:flag
93 T:g
58 T:gender
66 T:gps
-402 T:group
-289 T:has
24 T:home
-12 T:house
57 T:household
-62 T:id
-123 T:income
70 T:issue
25 T:job
126 T:language
17 T:last
-41 T:lead
94 T:legacy
-108 T:licence
-248 T:loan
24 T:location
-505 T:marketing
-122 T:membership
83 T:merge
-394 T:message
-30 T:method
-95 T:middle
-360 T:n
-75 T:name
4 T:net
-154 T:nickname
-13 T:non
-3 T:number
7 T:of
-125 T:office
-295 T:officer
-226 T:ok
-101 T:on
108 T:opt
-46 T:owed
-340 T:paid
-64 T:party
-226 T:people
-15 T:phone
-277 T:picket
-200 T:political
-28 T:position
-152 T:primary
-494 T:probability
188 T:public
-50 T:q
-32 T:rating
-87 T:record
-158 T:ref
72 T:residence
-62 T:score
18 T:sign
-130 T:signed
14 T:street
-124 T:strike
-187 T:style
23 T:su
130 T:support
-619 T:term
231 T:text
-157 T:the
-31 T:time
-27 T:title
-55 T:total
59 T:transaction
-214 T:treatment
-193 T:tres
-25 T:type
91 T:unit
162 T:user
79 T:van
-7 T:vb
69 T:vote
208 T:voter
-143 T:voterbase
-75 T:wages
-35 T:website
-149 T:wheelchair
-118 T:x
-132 T:y
-131 T:ytd
-2 T:zip
-80 V:about
23 V:absentee
-350 V:ai
214 V:ana
166 V:and
54 V:at
-242 V:auditor
-252 V:bill
81 V:bo
-214 V:center
-9 V:chair
-286 V:city
179 V:clinic
18 V:cloudsley
58 V:college
-408 V:court
95 V:dem
-126 V:denied
47 V:elvar
53 V:ev
-105 V:example
-4 V:false
42 V:fenna
16 V:for
-220 V:good
-169 V:hall
39 V:harcourt
7 V:high
-19 V:highly
-5 V:holdings
27 V:hollis
106 V:iii
-287 V:info
-262 V:james
-723 V:jpg
-5 V:jr
28 V:kettleburn
20 V:lana
14 V:larkspire
140 V:lee
31 V:lib
-350 V:library
-80 V:likely
32 V:line
-3 V:linh
-413 V:llc
200 V:lopez
103 V:low
-173 V:main
-82 V:mapleford
69 V:marie
105 V:ms
97 V:my
-108 V:neighbors
-62 V:no
17 V:non
145 V:none
76 V:nurse
41 V:oona
-239 V:org
29 V:ottley
-38 V:out
-373 V:oxbow
-220 V:pay
24 V:pemberwick
28 V:person
27 V:petra
98 V:plant
-32 V:po
22 V:polls
-626 V:precinct
-204 V:print
-238 V:quarry
-43 V:rd
42 V:renée
10 V:rep
-293 V:room
208 V:self
13 V:she
19 V:silverthorne
-192 V:solidarity
-289 V:standard
42 V:stellan
-303 V:strand
64 V:subscribed
-263 V:table
2 V:talked
36 V:tamsin
114 V:the
-44 V:true
30 V:ulric
62 V:una
82 V:unaffiliated
-56 V:utility
-273 V:volunteer
-586 V:web
-77 V:wexcombe
-441 V:what
58 V:wren
70 s:capitals
43 s:capitals P2
109 s:code
115 s:code P2
122 s:letters
-185 s:one P1
90 s:one P2
71 s:sentence
43 s:sentence P2
38 s:twoWords
132 s:twoWords P1
31 s:twoWords P2
157 s:whole
123 s:whole P2
20 s:word
-97 s:word P0
22 s:word P2
3 s:yesNo
128 s:yesNo P0
-434 s:zip
`,
);

function weights(base: number, written: string): Weights {
  const of = written
    .trim()
    .split("\n")
    .map((line): [string, number] => {
      const [weight = "0", ...mark] = line.trim().split(" ");
      return [mark.join(" "), Number(weight)];
    });
  return { base, of: new Map(of) };
}
